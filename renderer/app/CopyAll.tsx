import { useState } from 'react';
import { appWords } from '../i18n/app';
import { Button } from '../ui/Button';
import { copyAllText } from './copyAllText';

/** Puts the whole article on the clipboard, and says so. */
export function CopyAll({ size }: { readonly size?: 'small' | 'medium' }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button size={size} onClick={() => setCopied(copyAllText())}>
      {isCopied ? appWords.copiedAll : appWords.copyAll}
    </Button>
  );
}
