/**
 * Lets the keyboard reach what scrolls by itself, and nothing that does not: as sizes change, each is a tab stop with a
 * name, or none.
 */
export const scrollScript = `
function reachable(box) {
  const scrolls = !box.matches('.unseen') && (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight);
  if (!scrolls) { for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name); return; }
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  const named = box.querySelector('caption') ?? box.parentElement.querySelector('figcaption > span, figcaption') ?? box.querySelector('title');
  box.setAttribute('aria-label', named?.textContent ?? 'Sortie d’une cellule');
}
const scrollers = new ResizeObserver((changes) => changes.forEach(({ target }) => reachable(target)));
document.querySelectorAll('.scroll, figure .static, .foreign').forEach((box) => {
  scrollers.observe(box);
  if (box.firstElementChild) new ResizeObserver(() => reachable(box)).observe(box.firstElementChild);
});
`;
