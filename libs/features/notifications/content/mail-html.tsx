import type { CSSProperties, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { MailBlock, MailContent, MailEntry } from '#libs/domain/mail/mail-content.js';

/** Mail programs read styles where they stand, and nowhere else. No images, nothing that tells when a mail is read. */
const STYLE = {
  body: { margin: 0, padding: 0, backgroundColor: '#ffffff' },
  page: {
    maxWidth: '600px',
    margin: '0 auto',
    padding: '24px 16px',
    color: '#1a1a1a',
    fontFamily: '"Hiragino Sans", "Noto Sans JP", Meiryo, sans-serif',
    fontSize: '16px',
    lineHeight: 1.7,
    overflowWrap: 'anywhere',
  },
  paragraph: { margin: '0 0 20px', whiteSpace: 'pre-line' },
  heading: { margin: '0 0 8px', fontSize: '16px', lineHeight: 1.7, fontWeight: 700 },
  list: { margin: '0 0 20px', padding: '0 0 0 20px' },
  entry: { margin: '0 0 8px' },
  link: { color: '#0017c1' },
  box: { margin: '0 0 20px', padding: '16px', border: '1px solid #949494', borderRadius: '8px' },
  title: { margin: '0 0 8px', fontWeight: 700 },
  fact: { margin: '0 0 4px' },
  action: { margin: '16px 0 0' },
  button: {
    display: 'inline-block',
    padding: '10px 20px',
    borderRadius: '8px',
    backgroundColor: '#0017c1',
    color: '#ffffff',
    fontWeight: 700,
    textDecoration: 'none',
  },
  address: { margin: '8px 0 20px', fontSize: '14px', color: '#4d4d4d' },
  signature: {
    margin: '32px 0 0',
    padding: '16px 0 0',
    borderTop: '1px solid #949494',
    fontSize: '14px',
    color: '#4d4d4d',
    whiteSpace: 'pre-line',
  },
} as const satisfies Record<string, CSSProperties>;

/** The HTML part of a mail: the same words as its text. Whatever people have typed is escaped. */
export function mailHtml(subject: string, content: MailContent): string {
  return `<!doctype html>\n${renderToStaticMarkup(<MailPage subject={subject} content={content} />)}\n`;
}

/** One more paragraph, for a part that is already made. */
export function paragraphHtml(text: string): string {
  return renderToStaticMarkup(<Paragraph>{text}</Paragraph>);
}

function MailPage({ subject, content }: { subject: string; content: MailContent }) {
  const { locale, greeting, introduction, blocks, closing, signature, unsubscribe } = content;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body style={STYLE.body}>
        <div lang={locale} style={STYLE.page}>
          <Paragraph>{greeting}</Paragraph>
          {introduction === '' ? null : <Paragraph>{introduction}</Paragraph>}
          {blocks.map((block, place) => (
            <Block key={place} block={block} />
          ))}
          {closing === '' ? null : <Paragraph>{closing}</Paragraph>}
          <p id="signature" style={STYLE.signature}>
            {signature}
            {unsubscribe === null ? null : (
              <>
                {'\n'}
                <Anchor {...unsubscribe} />
              </>
            )}
          </p>
        </div>
      </body>
    </html>
  );
}

function Block({ block }: { block: MailBlock }) {
  if (typeof block === 'string') return <Paragraph>{block}</Paragraph>;
  switch (block.kind) {
    case 'sheet': {
      const [title, ...facts] = block.lines;
      return (
        <div style={STYLE.box}>
          <p style={STYLE.title}>{title}</p>
          {facts.map((fact) => (
            <p key={fact} style={STYLE.fact}>
              {fact}
            </p>
          ))}
          <p style={STYLE.action}>
            <Action {...block.link} />
          </p>
        </div>
      );
    }
    case 'link':
      return (
        <>
          <p style={STYLE.action}>
            <Action {...block.link} />
          </p>
          {/* For whoever would rather type it, or see where it leads. */}
          <p style={STYLE.address}>{block.link.url}</p>
        </>
      );
    case 'entries':
      return (
        <>
          {block.heading === null ? null : <h2 style={STYLE.heading}>{block.heading}</h2>}
          <ul style={STYLE.list}>
            {block.entries.map((entry) => (
              <li key={entry.url} style={STYLE.entry}>
                <Anchor {...entry} />
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function Paragraph({ children }: { children: ReactNode }) {
  return <p style={STYLE.paragraph}>{children}</p>;
}

function Anchor({ label, url }: MailEntry) {
  return (
    <a href={url} style={STYLE.link}>
      {label}
    </a>
  );
}

function Action({ label, url }: MailEntry) {
  return (
    <a href={url} style={STYLE.button}>
      {label}
    </a>
  );
}
