/**
 * Makes each figure interactive as it comes near the screen: Plotly redraws it in place of the static picture, which
 * stays where the screen is too narrow, on paper and without JavaScript. What Plotly draws is for the mouse alone: it
 * takes no keyboard focus, and screen readers keep the picture. A figure of some rows draws all of them when that is
 * unfolded. A button shows the picture larger, where it can be zoomed, and kept as SVG or PNG.
 */
export const figureScript = `
const sides = 16;
function enliven(figure) {
  const { data, layout, config } = JSON.parse(figure.querySelector(':scope > script[type="application/json"]').textContent);
  if (!window.Plotly || figure.clientWidth < layout.width + sides) return;
  const place = document.createElement('div');
  place.className = 'live';
  place.setAttribute('aria-hidden', 'true');
  Plotly.newPlot(place, data, layout, { ...config, displayModeBar: false }).then(() => {
    const picture = figure.querySelector('.static');
    picture.after(place);
    picture.classList.add('unseen');
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

document.querySelectorAll('details.whole').forEach((details) => details.addEventListener('toggle', () => {
  if (!details.open || details.querySelector('.drawn') || !window.Plotly) return;
  const { data, layout } = JSON.parse(details.querySelector('script').textContent);
  const place = document.createElement('div');
  place.className = 'drawn';
  place.setAttribute('aria-hidden', 'true');
  details.append(place);
  Plotly.newPlot(place, data, layout, { displayModeBar: false, locale: 'fr' });
}));

const made = (name, own = {}, ...children) => {
  const element = Object.assign(document.createElement(name), own);
  element.append(...children);
  return element;
};
const button = (textContent, onclick) => made('button', { type: 'button', textContent, onclick });
function save(url, name) {
  made('a', { href: url, download: name }).click();
}
function savePng(image, name) {
  const canvas = made('canvas', { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), name);
}
function enlarge(figure) {
  const url = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(figure.querySelector('.static svg')));
  const caption = figure.querySelector('figcaption > span').textContent;
  const image = made('img', { src: url, alt: figure.querySelector('.static desc')?.textContent || caption });
  const view = made('div', { className: 'view', tabIndex: 0, ariaLabel: caption, role: 'group' }, image);
  let width = 0;
  const zoom = (to) => { width = to; image.style.width = to + 'px'; };
  const close = button('Fermer', () => dialog.close());
  const tools = made('div', { className: 'tools' },
    button('Plus grand', () => zoom(Math.min(8000, width * 1.25))),
    button('Plus petit', () => zoom(Math.max(200, width / 1.25))),
    button('Enregistrer en PNG', () => savePng(image, figure.id + '.png')),
    button('Enregistrer en SVG', () => save(url, figure.id + '.svg')), close);
  const dialog = made('dialog', { ariaLabel: caption, onclose: () => dialog.remove() }, tools, view);
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
  zoom(view.clientWidth);
}
document.querySelectorAll('figure:has(> figcaption)').forEach((figure) => {
  const caption = figure.querySelector('figcaption');
  const larger = button('Agrandir', () => enlarge(figure));
  const text = caption.textContent;
  larger.setAttribute('aria-label', 'Agrandir : ' + text);
  caption.replaceChildren(made('span', { textContent: text }), larger);
});
`;
