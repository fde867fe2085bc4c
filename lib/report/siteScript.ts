import { figureScript } from "./figureScript";
import { scrollScript } from "./scrollScript";
import { searchScript } from "./searchScript";

/** What the page does with JavaScript: its figures, its search, tab stops where something scrolls, and contents that unfold where the reader is. */
export const siteScript = `${figureScript}${scrollScript}${searchScript}
document.documentElement.classList.add('scripted');
const chapters = [...document.querySelectorAll('main > section')];
const items = [...document.querySelectorAll('nav > ol > li')];
const visible = new Set();
const current = new IntersectionObserver((changes) => {
  for (const { isIntersecting, target } of changes) visible[isIntersecting ? 'add' : 'delete'](target);
  const shown = chapters.findIndex((chapter) => visible.has(chapter));
  if (shown < 0) return;
  const anchor = '#' + (chapters[shown].getAttribute('aria-labelledby') ?? '');
  for (const item of items) {
    const link = item.querySelector('a');
    const own = link.getAttribute('href') === anchor;
    item.classList.toggle('current', own);
    if (own) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
  }
}, { rootMargin: '0px 0px -60% 0px' });
chapters.forEach((chapter) => current.observe(chapter));
`;
