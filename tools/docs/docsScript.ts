/**
 * The search over all pages: what is typed, its accents and capitals aside, is looked for in each section; titles come
 * first. Enter opens the first, arrows go from one to the next, Escape empties it, « / » goes to it. Then: what scrolls
 * by itself can be reached with the keyboard, and the contents are folded on a phone.
 */
export const docsScript = `
const folded = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/’/g, "'").toLowerCase().trim();
const sections = (window.carnetsSections ?? []).map((own) => ({ ...own, head: folded(own.title), all: folded(own.page + ' ' + own.title + ' ' + own.words) }));
const box = document.querySelector('.search');
const input = box.querySelector('input');
const results = box.querySelector('.results');
const most = 30;
function rank(own, words, whole) {
  if (own.head === whole) return 0;
  if (own.head.startsWith(whole)) return 1;
  if (words.every((word) => own.head.includes(word))) return 2;
  return own.all.includes(whole) ? 3 : 4;
}
function excerpt(own, word) {
  const at = folded(own.words).indexOf(word);
  const from = Math.max(0, at - 40);
  return at < 0 ? '' : (from > 0 ? '… ' : '') + own.words.slice(from, from + 110) + ' …';
}
function find() {
  const whole = folded(input.value);
  const words = whole.split(' ').filter(Boolean);
  const found = words.length === 0 ? [] : sections
    .filter((own) => words.every((word) => own.all.includes(word)))
    .map((own) => [rank(own, words, whole), own])
    .sort(([a], [b]) => a - b);
  results.replaceChildren(...found.slice(0, most).map(([, own]) => {
    const [item, link, where] = ['li', 'a', 'span'].map((name) => document.createElement(name));
    link.href = own.url;
    where.className = 'kind';
    where.textContent = (own.title === own.page ? '' : own.page + ' · ') + excerpt(own, words[0]);
    link.append(own.title, where);
    item.append(link);
    return item;
  }));
  box.querySelector('.found').textContent = words.length === 0 ? ''
    : found.length === 0 ? 'Rien ne correspond.'
    : found.length > most ? found.length + ' résultats, dont voici les ' + most + ' premiers'
    : found.length + (found.length === 1 ? ' résultat' : ' résultats');
}
box.hidden = false;
input.addEventListener('input', find);
box.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') { input.value = ''; find(); input.focus(); }
  else if (event.key === 'Enter' && at < 0) links[0]?.click();
  else if (step !== undefined && links.length > 0) {
    event.preventDefault();
    (links[at + step] ?? input).focus();
  }
});
results.addEventListener('click', () => { input.value = ''; find(); });
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input')) return;
  event.preventDefault();
  input.focus();
});
function reach() {
  let n = 0;
  for (const own of document.querySelectorAll('.scroll, pre')) {
    const scrolls = own.scrollWidth > own.clientWidth + 1 || own.scrollHeight > own.clientHeight + 1;
    if (!scrolls) { for (const name of ['tabindex', 'role', 'aria-label']) own.removeAttribute(name); continue; }
    own.tabIndex = 0;
    own.setAttribute('role', 'region');
    own.setAttribute('aria-label', (own.querySelector('caption')?.textContent ?? (own.matches('pre') ? 'Code' : 'Tableau')) + ', encadré ' + ++n);
  }
}
reach();
addEventListener('resize', reach);
document.addEventListener('toggle', reach, true);
if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.menu').open = false;
`;
