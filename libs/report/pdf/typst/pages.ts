import { COMMON_SOURCE } from './common.js';

/** 調書: A4. A cover, the contents, the figures; then for each item a page of the plan and a page of the results. */
export const PAGES_SOURCE = String.raw`${COMMON_SOURCE}
#set page(paper: "a4", margin: (x: 18mm, top: 22mm, bottom: 20mm), header-ascent: 35%, footer-descent: 35%,
  header: context if counter(page).get().first() > 1 {
    set text(7.5pt, fill: muted)
    grid(columns: (1fr, auto), [#d.plan　#d.heading], if d.preview != none { preview-tag } else { d.asOf })
  },
  footer: context if counter(page).get().first() > 1 {
    align(center, text(8pt, fill: muted, counter(page).display("1 / 1", both: true)))
  })
#set text(9pt)
#set par(leading: 0.62em)
#show heading: set block(above: 1.3em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(13pt)
#show heading.where(level: 2): set text(11pt)
#show heading.where(level: 3): set text(10pt)

// The cover.
#v(52mm)
#align(center, {
  text(13pt, d.plan)
  v(9mm, weak: true)
  { show title: set text(25pt); title(d.heading) }
  v(9mm, weak: true)
  if d.years != none { text(13pt)[［#d.years］] }
  if d.preview != none { v(9mm, weak: true); preview-tag }
})
#v(1fr)
#align(center, text(10pt, d.asOf))
#v(5mm, weak: true)
#align(center, text(17pt, weight: 700, tracking: 0.4em, d.municipality))
#v(24mm)
#pagebreak()

#{
  set par(justify: false)
  show outline.entry: set block(above: 0.58em)
  show outline.entry.where(level: 1): set block(above: 1.1em)
  show outline.entry.where(level: 1): set text(weight: 700)
  block(below: 1em, text(15pt, weight: 700, tracking: 0.5em, d.contents))
  outline(title: none, indent: 1.4em)
}
#pagebreak()

#if d.overview != none {
  heading(level: 1, d.overview.heading)
  if d.overview.noItems != none { d.overview.noItems } else {
    if d.overview.years.len() > 0 {
      block(below: 0.5em, ragged(small(d.overview.yearsCaption)))
      for t in d.overview.years { figures-table(t, stacked: true); v(0.4em) }
      v(0.8em)
    }
    ragged(small(d.overview.chart.caption))
    v(0.5em, weak: true)
    grade-chart(d.overview.chart)
    v(0.8em)
    ragged(small(d.overview.caption))
    v(0.5em, weak: true)
    { set text(8pt); figures-table(d.overview.table, stacked: true) }
    v(0.6em, weak: true)
    small(d.overview.basis)
  }
}
#if d.overview != none { for e in d.explanations { block(small(e)) } }

#let item-heading(i) = {
  let body(added) = [#if i.part != none [#text(0.86em, weight: 400, i.part)　]#if i.number != "" [#i.number　]#i.title#if added != none [　#box(text(0.8em, weight: 400, fill: muted, added))]#if i.notes != "" [　#text(0.8em, i.notes)]]
  block(width: 100%, fill: band-fill, stroke: (left: 3pt + accent), inset: (x: 0.9em, y: 0.7em), above: 1.2em, below: 0.9em, sticky: true, {
    show heading: set block(above: 0em, below: 0em)
    // The contents and the bookmarks have less room than the page.
    if i.added == none { heading(level: i.level, body(none)) } else {
      show heading: block(body(i.added.long))
      heading(level: i.level, body(i.added.short))
    }
  })
}
#let sub(body) = block(above: 1.3em, below: 0.6em, sticky: true, text(9.5pt, weight: 700, body))

#for (n, p) in d.parts.enumerate() {
  let before = if n > 0 { d.parts.at(n - 1).kind } else { "item" }
  if p.kind == "section" {
    if before == "item" { pagebreak(weak: true) }
    heading(level: p.level, section-heading(p))
    if p.preface != "" { block(below: 1em, { set par(justify: true); lines(p.preface) }) }
    if p.empty != "" { block(text(fill: muted, p.empty)) }
  } else {
    if before == "item" { pagebreak(weak: true) }
    set par(justify: true)
    item-heading(p)
    if p.plan != none { plain-table(p.plan, first-fill: label-fill, inset: (x: 0.6em, y: 0.65em)) }
    for s in p.schedules { sub(s.label); schedule-table(s.schedule, inset: (x: 0.45em, y: 0.5em)) }
    if p.results != none {
      if p.plan != none or p.schedules.len() > 0 { pagebreak(weak: true) }
      block(below: 0.7em, { text(fill: muted)[#if p.number != "" [#p.number　]#p.title]; linebreak(); text(10pt, weight: 700, p.results.heading) })
      plain-table(p.results.table, first-fill: label-fill, inset: (x: 0.5em, y: 0.6em))
    }
    for t in p.indicators { sub(t.label); plain-table(t.table) }
  }
}

#if d.notes != none { pagebreak(weak: true); end-notes }
#pagebreak(weak: true)
#heading(level: 1, outlined: false, bookmarked: true, d.about)
#facts((auto, 1fr))
#v(1em)
#version-note
#if d.overview == none { for e in d.explanations { block(small(e)) } }

#if d.corrections != none { pagebreak(weak: true); corrections }
`;
