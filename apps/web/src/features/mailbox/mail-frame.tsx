import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly html: string;
  readonly title: string;
}

const BORDERS = 2;

/** A mail as a mail program shows it: apart from the page, without scripts, and as high as it is. Links open elsewhere. */
export function MailFrame({ html, title }: Props) {
  const [height, setHeight] = useState(480);
  const observer = useRef<ResizeObserver>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      style={{ height }}
      className="w-full rounded-8 border border-solid-gray-420 bg-white"
      onLoad={({ currentTarget }) => {
        const page = currentTarget.contentDocument?.documentElement;
        observer.current?.disconnect();
        if (!page) return;
        observer.current = new ResizeObserver(() => setHeight(page.offsetHeight + BORDERS));
        observer.current.observe(page);
      }}
    />
  );
}
