import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { words } from '../i18n/words';
import { copyText } from './copyText';
import './hash.css';
import { IconButton } from './IconButton';

/** A hash: its first twelve characters, the whole of it on hover and in the clipboard. */
export function Hash({ value }: { readonly value: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <span className="hash">
      <code className="hash__value" title={value}>
        {value.slice(0, 12)}
      </code>
      <IconButton
        label={isCopied ? words.copied : words.copyHash}
        icon={isCopied ? Check : Copy}
        size="small"
        onClick={() => setCopied(copyText(value))}
        onBlur={() => setCopied(false)}
      />
    </span>
  );
}
