import { siteStyle } from "../../lib/dist/report/siteStyle";

/** The look of the report, and what the documentation has besides. */
export const docsStyle = `${siteStyle}
h2 { font-size: 1.35rem; border-top: 1px solid var(--line); margin: 2.6rem 0 .8rem; }
main > h2:first-child { margin-top: 1.5rem; }
nav .group { margin: 1.1rem 0 .2rem; color: var(--soft); font-weight: 600; }
nav ol ol { display: block; }
.menu { margin: 0; font-size: inherit; }
.menu > summary { display: none; }
.results li { padding: .2rem 0; }
.results .kind { display: block; text-transform: none; letter-spacing: 0; }
main a > code { color: inherit; }
code { font-size: .92em; overflow-wrap: anywhere; }
:not(pre) > code { background: var(--tint); padding: .05rem .25rem; border-radius: 3px; }
pre { overflow-x: auto; }
pre code { font-size: 1em; }
.given { border-left: 3px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 0 0 1.4rem; max-width: none; }
.given .scroll { max-height: 26rem; overflow: auto; margin: .6rem 0; }
.given table.conum { font-size: .88rem; min-width: 0; }
.given .figure { margin: .6rem 0; }
.given img { display: block; max-width: 100%; height: auto; background: #ffffff; border-radius: 6px; }
pre.given { background: none; border-radius: 0; }
blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: 4px solid var(--accent); background: var(--tint); }
main > p > img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
table.prose { border-collapse: collapse; font-size: .95rem; }
table.prose th:first-child code { white-space: nowrap; overflow-wrap: normal; }
table.prose th, table.prose td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); min-width: 7rem; }
.word { border-top: 1px solid var(--line); padding-top: .4rem; margin-top: 2.2rem; }
.word h2 { border: 0; padding: 0; margin: .8rem 0 .3rem; font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: 1.2rem; }
.word .call { margin: .2rem 0; font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: .9rem; color: var(--soft); }
@media (max-width: 60rem) {
  nav ol ol { display: none; }
  .menu > summary { display: list-item; padding: .4rem 0; }
}
@page { size: A4; margin: 14mm 13mm; }
@media print {
  body { font-size: .85rem; }
  nav, .skip, details:not([open]) { display: none; }
  .layout { display: block; max-width: none; padding: 0; }
  main { padding-bottom: 0; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  h2, h3 { break-before: auto; break-after: avoid; }
  .given .scroll, .scroll { max-height: none; overflow: visible; mask-image: none; }
  .given tbody tr:nth-child(n+25) { display: none; }
  .given table.conum { font-size: .66rem; max-width: 100%; }
  .given table.conum :is(th, td) { padding: .15rem .3rem; min-width: 0 !important; overflow-wrap: anywhere; }
  tr, pre { break-inside: avoid; }
  table.prose { font-size: .8rem; }
}
`;
