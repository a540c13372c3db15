import { COMMON_SOURCE } from './common.js';

/** 集計表: A3 on its side. The first page has the figures; then a table for each section of the first level. */
export const TABLE_SOURCE = String.raw`${COMMON_SOURCE}
#set page(paper: "a3", flipped: true, margin: (x: 12mm, top: 16mm, bottom: 14mm), header-ascent: 40%, footer-descent: 35%,
  header: context if counter(page).get().first() > 1 {
    set text(7.5pt, fill: muted)
    grid(columns: (1fr, auto), [#d.plan　#d.heading], if d.preview != none { preview-tag } else { d.asOf })
  },
  footer: context align(center, text(7.5pt, fill: muted, counter(page).display("1 / 1", both: true))))
#set text(9pt)
#show heading.where(level: 1): set text(12.5pt)
#show heading: set block(above: 1.4em, below: 0.8em)
#show title: set text(19pt)

// Above all: whose report this is, of which day, in which version.
#grid(columns: (1fr, 118mm), column-gutter: 12mm,
  {
    text(11pt, weight: 700, d.plan)
    { show title: set block(above: 0.45em, below: 0.5em); title(d.heading) }
    text(10pt, d.asOf)
    if d.preview != none { h(1em); preview-tag }
    version-note
  },
  { set text(8pt); block(stroke: (left: 0.6pt + luma(160)), inset: (left: 1em, y: 0.2em), facts((auto, 1fr))) },
)
#line(length: 100%, stroke: 1.2pt + accent)

#if d.overview != none {
  heading(level: 1, d.overview.heading)
  if d.overview.noItems != none { d.overview.noItems } else {
    let many = d.overview.table.rows.len() > 20
    grid(columns: (3fr, 2fr), column-gutter: 14mm,
      { set text(if many { 8pt } else { 9pt }); ragged(small(d.overview.caption)); v(0.5em, weak: true); figures-table(d.overview.table) },
      { ragged(small(d.overview.chart.caption)); v(0.6em, weak: true); grade-chart(d.overview.chart) })
    v(0.6em, weak: true)
    small(d.overview.basis)
  }
  // Few figures leave room for the first items below them.
  if d.tables.len() > 0 and (d.overview.table.rows.len() > 18 or d.overview.chart.bars.len() > 8) { pagebreak() }
}

#{
  set text(8pt)
  v(1.2em, weak: true)
  if legend != none { block(below: 0.7em, legend) }
  for e in d.explanations { block(above: 0.5em, below: 0.5em, small(e)) }
}

// A heading in a table's head is repeated on each page; it is a heading, with a bookmark, on the first of them alone.
#let repeated-heading(key, level, body) = {
  let mark = label(key)
  [#metadata(none)#mark]
  context {
    let first = query(mark).first().location().page() == here().page()
    heading(level: level, outlined: false, bookmarked: first, body)
  }
}

#for (n-table, t) in d.tables.enumerate() {
  let s = t.section
  show heading.where(level: 1): set text(11pt)
  show heading.where(level: 1): set block(above: 0em, below: 0em)
  set text(d.fontSize * 1pt)
  show heading.where(level: 2): set text(d.fontSize * 1.18pt)
  show heading.where(level: 3): set text(d.fontSize * 1.06pt)
  show heading.where(level: 4): set text(d.fontSize * 1pt)
  let apart = s.preface != "" or t.table == none or s.empty != ""
  if apart {
    block(width: 100%, above: 1.6em, below: 0.8em, sticky: t.table != none, {
      heading(level: 1, section-heading(s))
      if s.preface != "" { block(above: 0.9em, below: 0em, width: 80%, text(9pt, lines(s.preface))) }
      if s.empty != "" { block(above: 0.9em, below: 0em, s.empty) }
    })
  } else { v(1.4em, weak: true) }
  if t.table != none {
    let n = t.table.widths.len()
    let name = if apart { text(9pt, weight: 700, section-heading(s)) } else { repeated-heading(str(n-table), 1, section-heading(s)) }
    let band(body, fill) = table.cell(colspan: n, fill: fill, align: left + horizon, inset: (x: 0.6em, y: 0.45em), body)
    let rows = t.table.rows.enumerate().map(((n-row, r)) => {
      if r.kind == "section" {
        (
          table.header(level: r.level, repeat: true, band(pad(left: (r.level - 2) * 1em, repeated-heading(str(n-table) + "-" + str(n-row), r.level, section-heading(r))), label-fill)),
          ..if r.preface != "" { (table.cell(colspan: n, inset: (x: 0.6em, y: 0.5em), lines(r.preface)),) } else { () },
          ..if r.empty != "" { (table.cell(colspan: n, inset: (x: 0.6em, y: 0.5em), text(fill: muted, r.empty)),) } else { () },
        )
      } else {
        let fill = if r.part { rgb("#fafbfd") } else { none }
        r.cells.map(c => cell(c, breakable: not r.whole, fill: fill))
      }
    }).flatten()
    set par(justify: true)
    show heading: set block(above: 0em, below: 0em)
    table(columns: shares(t.table), inset: (x: 0.45em, y: 0.42em), stroke: rule, align: left + top,
      table.header(repeat: true, band(name, band-fill), ..t.table.head.map(head-cell)),
      ..rows)
  }
}

#end-notes
#if d.corrections != none { pagebreak(weak: true); corrections }
`;
