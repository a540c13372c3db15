/** What both layouts share: the data, the letters, how each kind of content looks. Knows none of the report's words. */
export const COMMON_SOURCE = String.raw`
#let d = json("/data.json")
#set document(title: d.title, author: d.author, date: if d.date == none { none } else { datetime(..d.date) })
#set text(font: ("Noto Sans JP", "BIZ UDPGothic"), fallback: false, lang: "ja", region: "JP",
  cjk-latin-spacing: none, top-edge: 0.84em, bottom-edge: -0.12em)
#set par(leading: 0.5em, spacing: 0.9em, justification-limits: (tracking: (min: -0.02em, max: 0.06em)))

#let ink = luma(26)
#let muted = luma(85)
#let rule = 0.45pt + luma(120)
#let strong-rule = 0.9pt + luma(70)
#let hairline = 0.35pt + luma(190)
#let head-fill = rgb("#e9eef6")
#let band-fill = rgb("#d3dff2")
#let label-fill = rgb("#f3f6fa")
#let accent = rgb("#0017c1")
#set text(fill: ink)

#let lines(s) = s.split("\n").join(linebreak())
#let ragged(body) = { set par(justify: false); body }
#let small(body) = text(0.86em, fill: muted, body)

// Marks: the symbol in a box of its tone, whose edge differs too, and the word beside or below it.
#let tones = (
  good: (fill: rgb("#0017c1"), ink: white, stroke: 0.7pt + rgb("#0017c1"), line: none),
  fair: (fill: rgb("#d9e6ff"), ink: rgb("#000060"), stroke: 0.7pt + rgb("#3460fb"), line: rgb("#7096f8")),
  behind: (fill: rgb("#fff0b3"), ink: ink, stroke: (paint: rgb("#806300"), thickness: 0.8pt, dash: "densely-dashed"), line: rgb("#b08a00")),
  bad: (fill: white, ink: rgb("#a90000"), stroke: 1.6pt + rgb("#ce0000"), line: rgb("#e08080")),
  neutral: (fill: luma(242), ink: ink, stroke: 0.7pt + luma(118), line: luma(150)),
  blank: (fill: white, ink: ink, stroke: 0.5pt + luma(118), line: none),
)
#let symbol-box(m) = {
  let tone = tones.at(m.tone)
  box(fill: tone.fill, stroke: tone.stroke, radius: 1.6pt, inset: (x: 0.34em, y: 0.04em), outset: (y: 0.12em),
    text(fill: tone.ink, weight: 700, m.symbol))
}
#let mark-inline(m) = box[#symbol-box(m)#h(0.4em)#m.word]

// All marks of a report look alike.
#let short-words = d.legend == none or d.legend.marks.all(m => m.word.clusters().len() <= 4)

#let arrow = block(width: 100%, height: 0.7em, above: 0.35em, below: 0.1em, {
  place(left + horizon, line(length: 100% - 0.5em, stroke: 0.7pt + ink))
  place(right + horizon, polygon(fill: ink, (0em, 0em), (0.6em, 0.3em), (0em, 0.6em)))
})

// Actions and years; what goes on for years is one cell with an arrow.
#let schedule-table(s, inset: (x: 0.3em, y: 0.35em)) = {
  let th(b) = table.cell(fill: head-fill, align: center + horizon, text(weight: 700, ragged(b)))
  table(
    columns: (2fr, ..s.years.map(y => 1fr)),
    inset: inset, stroke: 0.35pt + luma(150), align: left + top,
    table.header(repeat: true, th(s.action), ..s.years.map(th)),
    ..s.actions.map(a => (
      ragged(lines(a.name)),
      ..a.spans.map(span => table.cell(colspan: span.length, {
        ragged(lines(span.text))
        if span.arrow { arrow }
      })),
    )).flatten(),
  )
}

#let show-content(c) = {
  if c.kind == "text" { lines(c.text) }
  else if c.kind == "label" { text(weight: 700, lines(c.text)); if c.under != "" { linebreak(); small(lines(c.under)) } }
  else if c.kind == "lines" { c.lines.map(lines).join(linebreak()) }
  else if c.kind == "title" {
    if c.part != none { small(c.part); h(0.4em) }
    text(weight: 700, lines(c.text))
    if c.added != "" { h(0.4em); box(small(c.added)) }
    if c.notes != "" { h(0.3em); box(text(0.86em, c.notes)) }
  }
  else if c.kind == "amounts" {
    for (i, y) in c.years.enumerate() {
      block(width: 100%, above: if i == 0 { 0em } else { 0.8em }, below: 0em, breakable: false, {
        if y.year != none { small(y.year); h(1fr) }
        box(y.amount)
      })
      if y.note != "" { block(above: 0.5em, below: 0em, width: 100%, align(left, small(lines(y.note)))) }
    }
  }
  else if c.kind == "schedule" { text(0.94em, schedule-table(c)) }
  else if c.kind == "mark" {
    symbol-box(c)
    if short-words { h(0.4em); box(text(0.92em, c.word)) } else { linebreak(); text(0.92em, c.word) }
  }
  else if c.kind == "value" { lines(c.text); for t in c.tags { linebreak(); small(t) } }
  else if c.kind == "count" { c.text; if c.percent != "" { h(0.3em); box(width: 3.9em, align(right, small(c.percent))) } }
  else if c.kind == "words" { text(fill: muted, c.text) }
  else { text(fill: muted)[－] }
}

#let section-heading(s) = [#if s.levelName != "" { text(0.84em, weight: 400, s.levelName); h(0.6em) }#s.heading]

#let aligned = (left: left, center: center, right: right)
#let cell(c, breakable: true, fill: none, vertical: top) = {
  let side = c.at("align", default: "left")
  table.cell(
    rowspan: c.at("rowspan", default: 1), colspan: c.at("colspan", default: 1), breakable: breakable, fill: fill,
    align: aligned.at(side) + vertical,
    { set par(justify: c.at("justified", default: false)); if "label" in c { block(below: 0.5em, ragged(small(lines(c.label)))) }; show-content(c.content) },
  )
}
#let head-cell(c, stacked: false) = table.cell(
  rowspan: c.at("rowspan", default: 1), colspan: c.at("colspan", default: 1), fill: head-fill,
  align: aligned.at(c.at("align", default: "center")) + horizon,
  { set par(justify: false); if c.content.kind == "mark" and not stacked { mark-inline(c.content) } else { text(weight: 700, show-content(c.content)) } },
)
#let shares(t) = t.widths.map(w => w * 1fr)

// A table whose first column heads its rows.
#let plain-table(t, first-fill: none, inset: (x: 0.5em, y: 0.45em)) = table(
  columns: shares(t), inset: inset, stroke: rule,
  ..if t.head.len() > 0 { (table.header(repeat: true, ..t.head.map(head-cell)),) } else { () },
  ..t.rows.map(r => r.cells.enumerate().map(((i, c)) => cell(c, breakable: not r.whole, fill: if i == 0 { first-fill } else { none }))).flatten(),
)
// The figures: the whole first, in bold, then those below it, indented.
#let figures-table(t, stacked: false) = table(
  columns: shares(t), inset: (x: 0.4em, y: 0.45em),
  stroke: (x, y) => (top: if y == 0 { strong-rule } else { hairline }, bottom: strong-rule),
  table.header(repeat: true, ..t.head.map(c => head-cell(c, stacked: stacked))),
  ..t.rows.enumerate().map(((n, r)) => r.cells.enumerate().map(((i, c)) => {
    let body = show-content(c.content)
    table.cell(align: if i == 0 { left + horizon } else { right + horizon }, breakable: false,
      if i == 0 { pad(left: if r.part { 1em } else { 0em }, ragged(body)) } else { body })
  })).flatten(),
)

#let pattern(tone) = {
  let t = tones.at(tone)
  if t.line == none { t.fill } else {
    tiling(size: (4pt, 4pt), {
      place(rect(width: 4pt, height: 4pt, fill: t.fill))
      if tone == "fair" { place(line(start: (0pt, 4pt), end: (4pt, 0pt), stroke: 0.6pt + t.line)) }
      else if tone == "behind" { place(dx: 1pt, dy: 1pt, rect(width: 1.4pt, height: 1.4pt, fill: t.line)) }
      else if tone == "bad" { place(line(start: (0pt, 0pt), end: (4pt, 4pt), stroke: 0.6pt + t.line)); place(line(start: (0pt, 4pt), end: (4pt, 0pt), stroke: 0.6pt + t.line)) }
      else { place(line(start: (0pt, 2pt), end: (4pt, 2pt), stroke: 0.6pt + t.line)) }
    })
  }
}
// Bars of the share of each mark, all equally long; the table beside them holds the same figures. A piece has its longest
// label that fits.
#let grade-chart(c) = figure(alt: c.alt, kind: "chart", supplement: none, block(width: 100%, {
  set align(left)
  for bar in c.bars {
    block(width: 100%, below: 0.9em, breakable: false, {
      grid(columns: (1fr, auto), column-gutter: 1em, ragged(bar.label), bar.total)
      v(0.3em, weak: true)
      if bar.pieces.len() > 0 {
        grid(columns: bar.pieces.map(p => p.share * 1fr), rows: 1.9em, align: center + horizon, stroke: 0.6pt + luma(60),
          ..bar.pieces.map(p => grid.cell(fill: pattern(p.tone), layout(room => {
            let tone = tones.at(p.tone)
            let written = p.labels.map(label => box(fill: tone.fill, inset: (x: 0.25em), text(0.92em, weight: 700, fill: tone.ink, label)))
            written.find(label => measure(label).width <= room.width)
          }))))
      }
    })
  }
}))

#let legend = if d.legend != none {
  box[#text(weight: 700, d.legend.name)#h(0.6em)#d.legend.marks.map(mark-inline).join(h(1.4em))]
}
#let facts(columns) = grid(columns: columns, column-gutter: 1em, row-gutter: 0.55em,
  ..d.facts.map(f => (text(fill: muted, f.name), ragged(lines(f.text)))).flatten())
#let version-note = if d.versionNote != none {
  block(width: 100%, stroke: (left: 2.5pt + accent), inset: (left: 0.8em, y: 0.3em))[#text(weight: 700, d.versionNote.name)#linebreak()#lines(d.versionNote.text)]
}
#let preview-tag = if d.preview != none {
  box(stroke: 0.8pt + rgb("#6e6200"), fill: rgb("#fffbe0"), inset: (x: 0.6em, y: 0.2em), outset: (y: 0.1em), text(weight: 700, d.preview))
}
#let end-notes = if d.notes != none {
  heading(level: 1, d.notes.heading)
  for n in d.notes.notes {
    grid(columns: (3em, 1fr), row-gutter: 0.4em, text(weight: 700, n.mark), n.lines.map(lines).join(linebreak()))
    v(0.3em)
  }
}
#let corrections = if d.corrections != none {
  heading(level: 1, d.corrections.heading)
  par(d.corrections.sentence)
  if d.corrections.note != "" { par(lines(d.corrections.note)) }
  if d.corrections.table != none { plain-table(d.corrections.table) }
}
`;
