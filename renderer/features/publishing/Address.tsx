import { Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { openAddress } from '../../desk/addresses';
import { publishingWords } from '../../i18n/publishing';
import { copyText } from '../../ui/copyText';
import { IconButton } from '../../ui/IconButton';

const words = publishingWords.result;

/** An address where something is live: opened in the browser, or copied. */
export function Address({ address }: { readonly address: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <span className="address">
      <a
        href={address}
        className="address__link"
        title={words.open}
        onClick={(event) => {
          event.preventDefault();
          void openAddress(address);
        }}
      >
        {address}
        <ExternalLink aria-hidden size={12} className="address__icon" />
      </a>
      <IconButton
        label={isCopied ? words.copied : words.copy}
        icon={Copy}
        size="small"
        onClick={() => setCopied(copyText(address))}
        onBlur={() => setCopied(false)}
      />
    </span>
  );
}
