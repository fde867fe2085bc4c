/**
 * The search: what is typed, its accents aside, is looked for in all that can be read: titles first, then tables and
 * figures, then texts. It counts what it finds and lists the first; Enter or an arrow leads from one to the next.
 */
export const searchScript = `
const folded = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/’/g, "'").toLowerCase().trim();
const kinds = [['Titre', 'h2, h3, h4'], ['Tableau', 'caption'], ['Figure', 'figcaption > span'], ['Texte', 'p, li:not(:has(p)), tr, pre']];
let entries;
function readPage() {
  let id = '';
  return [...document.querySelectorAll('main :is([id], h2, h3, h4, caption, figcaption > span, p, li, tr, pre)')].flatMap((place) => {
    if (place.closest('details, dialog, svg, .unseen, .about')) return [];
    id = place.id || id;
    const rank = kinds.findIndex(([, selector]) => place.matches(selector));
    if (rank < 0) return [];
    const text = [...(place.matches('tr') ? place.cells : [place])].map((part) => part.textContent).concat(place.dataset.item ? '(' + place.dataset.item + ')' : []).join(' ').replace(/\\s+/g, ' ').trim();
    const section = /^[\\dA-Z]+(?=\\. )/.exec(place.closest('section')?.querySelector('h2')?.textContent)?.[0];
    return [{ rank, text, folded: folded(text), id, place, section }];
  }).sort((one, other) => one.rank - other.rank);
}
const box = document.querySelector('.search');
const input = box.querySelector('input');
const list = box.querySelector('.results');
const said = box.querySelector('.found');
const most = 30;
let found = [];
let words = [];
let here = -1;
const count = () => found.length === 0 ? 'Rien ne correspond.' : found.length + (found.length === 1 ? ' résultat' : ' résultats');
function find() {
  words = folded(input.value).split(' ').filter(Boolean);
  entries ??= readPage();
  found = words.length === 0 ? [] : entries.filter(({ folded }) => words.every((word) => folded.includes(word)));
  here = -1;
  list.replaceChildren(...found.slice(0, most).map(({ rank, text, id, section }, i) => {
    const [item, link, what] = ['li', 'a', 'span'].map((name) => document.createElement(name));
    link.href = '#' + id;
    link.onclick = (event) => { event.preventDefault(); goTo(i); };
    what.textContent = kinds[rank][0] + (section === undefined ? '' : ' · ' + section) + ' ';
    what.className = 'kind';
    link.append(what, excerpt(text));
    item.append(link);
    return item;
  }));
  said.textContent = words.length === 0 ? '' : count() + (found.length > most ? ', dont voici les ' + most + ' premiers' : '');
  mark();
}
function excerpt(text) {
  const at = Math.max(0, folded(text).indexOf(words[0]) - 40);
  return (at === 0 ? '' : '… ') + text.slice(at, at + 120) + (text.length > at + 120 ? ' …' : '');
}
function goTo(i) {
  if (found.length === 0) return;
  here = (i + found.length) % found.length;
  const { place, id } = found[here];
  if (id !== '') history.replaceState(null, '', '#' + id);
  place.scrollIntoView({ block: 'center' });
  list.querySelectorAll('a').forEach((link, n) => { if (n === here) { link.setAttribute('aria-current', 'true'); link.scrollIntoView({ block: 'nearest' }); } else link.removeAttribute('aria-current'); });
  said.textContent = (here + 1) + ' sur ' + count();
  mark();
}
function ranges(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const all = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const letters = [...node.data].map((letter) => folded(letter) || ' ');
    const text = letters.map((letter) => letter[0]).join('');
    for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, Math.min(node.length, at + word.length));
      all.push(range);
    }
  }
  return all;
}
function mark() {
  if (!window.Highlight) return;
  CSS.highlights.set('found', new Highlight(...found.slice(0, 100).flatMap(({ place }) => ranges(place))));
  CSS.highlights.set('here', new Highlight(...(here < 0 ? [] : ranges(found[here].place))));
}
box.hidden = false;
input.addEventListener('input', find);
input.addEventListener('keydown', (event) => {
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) { event.preventDefault(); goTo(here < 0 && step < 0 ? -1 : here + step); }
  if (event.key === 'Escape') { input.value = ''; find(); }
});
`;
