/**
 * Makes each figure interactive as it comes near the screen: Plotly redraws it in place of the
 * static picture, which stays where the screen is too narrow, and without JavaScript. What Plotly
 * draws is for the mouse alone: it takes no keyboard focus, and screen readers keep the picture.
 */
export const siteScript = `
const sides = 16;
function enliven(figure) {
  const { data, layout, config } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  if (!window.Plotly || figure.clientWidth < layout.width + sides) return;
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Plotly.newPlot(place, data, layout, { ...config, displayModeBar: false }).then(() => {
    const picture = figure.querySelector('.static');
    picture.after(place);
    picture.removeAttribute('tabindex');
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
