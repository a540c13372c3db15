import { useState } from 'react';

interface Props {
  readonly html: string;
  readonly title: string;
}

/** A mail as a mail program shows it: apart from the page, without scripts, and as high as it is. Links open elsewhere. */
export function MailFrame({ html, title }: Props) {
  const [height, setHeight] = useState(480);
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      style={{ height }}
      className="w-full rounded-8 border border-solid-gray-420 bg-white"
      onLoad={({ currentTarget }) => {
        const page = currentTarget.contentDocument?.documentElement;
        if (page) setHeight(page.offsetHeight + 2);
      }}
    />
  );
}
