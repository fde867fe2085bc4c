/**
 * Makes each figure interactive as it comes near the screen: Plotly redraws it in place of the
 * static picture, which stays where the screen is too narrow, and without JavaScript. What Plotly
 * draws is for the mouse alone: it takes no keyboard focus, and screen readers keep the picture. A
 * figure of some rows draws all of them when that is unfolded.
 * Then the search: what is typed, its accents aside, is looked for in the questions, the captions
 * of the tables and the titles of the figures. And the contents unfold where the reader is.
 */
export const siteScript = `
const sides = 16;
function enliven(figure) {
  const { data, layout, config } = JSON.parse(figure.querySelector(':scope > script[type="application/json"]').textContent);
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

document.querySelectorAll('details.whole').forEach((details) => details.addEventListener('toggle', () => {
  if (!details.open || details.querySelector('.drawn') || !window.Plotly) return;
  const { data, layout } = JSON.parse(details.querySelector('script').textContent);
  const place = document.createElement('div');
  place.className = 'drawn';
  place.setAttribute('aria-hidden', 'true');
  details.append(place);
  Plotly.newPlot(place, data, layout, { displayModeBar: false, locale: 'fr' });
}));

const folded = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/’/g, "'").toLowerCase().trim();
const entry = (kind, text, place) => ({ kind, text: text.replace(/\\s+/g, ' ').trim(), folded: folded(text), id: place.id });
const entries = [...document.querySelectorAll('main :is(h3, h4)[id^="q"], main .scroll, main figure.plotly[id]')]
  .filter((place) => !place.closest('details'))
  .map((place) => place.matches('h3, h4') ? entry('Question', place.textContent, place)
    : place.matches('.scroll') ? entry('Tableau', place.getAttribute('aria-label'), place)
    : entry('Figure', place.querySelector('.static').getAttribute('aria-label'), place));
const box = document.querySelector('.search');
const most = 30;
function find() {
  const words = folded(box.querySelector('input').value).split(' ').filter(Boolean);
  const found = words.length === 0 ? [] : entries.filter(({ folded }) => words.every((word) => folded.includes(word)));
  box.querySelector('.results').replaceChildren(...found.slice(0, most).map(({ kind, text, id }) => {
    const [item, link, what] = ['li', 'a', 'span'].map((name) => document.createElement(name));
    link.href = '#' + id;
    what.textContent = kind + ' ';
    what.className = 'kind';
    link.append(what, text);
    item.append(link);
    return item;
  }));
  box.querySelector('.found').textContent = words.length === 0 ? ''
    : found.length === 0 ? 'Rien ne correspond.'
    : found.length > most ? found.length + ' résultats, dont voici les ' + most + ' premiers'
    : found.length + (found.length === 1 ? ' résultat' : ' résultats');
}
box.hidden = false;
box.addEventListener('input', find);
box.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { box.querySelector('input').value = ''; find(); }
});

document.documentElement.classList.add('scripted');
const chapters = [...document.querySelectorAll('main > section')];
const items = [...document.querySelectorAll('nav > ol > li')];
const visible = new Set();
const here = new IntersectionObserver((changes) => {
  for (const { isIntersecting, target } of changes) visible[isIntersecting ? 'add' : 'delete'](target);
  const current = chapters.findIndex((chapter) => visible.has(chapter));
  if (current < 0) return;
  const anchor = '#' + (chapters[current].getAttribute('aria-labelledby') ?? '');
  for (const item of items) {
    const link = item.querySelector('a');
    const own = link.getAttribute('href') === anchor;
    item.classList.toggle('current', own);
    if (own) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
  }
}, { rootMargin: '0px 0px -60% 0px' });
chapters.forEach((chapter) => here.observe(chapter));
`;
