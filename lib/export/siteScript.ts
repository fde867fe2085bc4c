/**
 * Makes each figure interactive as it comes near the screen: Plotly redraws it in place of the
 * static picture, which stays on narrow screens, on paper and without JavaScript.
 */
export const siteScript = `
const enough = 600;
function enliven(figure) {
  if (!window.Plotly || figure.clientWidth < enough) return;
  const { data, layout, config } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Plotly.newPlot(place, data, layout, config).then(() => {
    const picture = figure.querySelector('.static');
    picture.after(place);
    picture.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
  });
}
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    enliven(target);
  }
}, { rootMargin: '800px' });
document.querySelectorAll('figure.plotly').forEach((figure) => observer.observe(figure));
`;
