import { useState } from 'react';
import { slugFrom } from '../../../shared/text/slug';
import { editFields, editPublication, useSession } from '../../desk/session';
import { publishingWords } from '../../i18n/publishing';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { FeaturedPicture } from './FeaturedPicture';
import { TokenField } from './TokenField';

const words = publishingWords.dialog;

interface DetailsProps {
  /** True while the article was never sent there, so that its address can still be chosen. */
  readonly isFirst: boolean;
  readonly opensAtPicture: boolean;
}

/** How the article is filed and announced: folded away, since it can go out without a word here. */
export function Details({ isFirst, opensAtPicture }: DetailsProps) {
  const { fields, publication } = useSession();
  const [isOpen, setOpen] = useState(opensAtPicture);
  if (!fields || !publication) return null;
  return (
    <details
      className="fold"
      open={isOpen || opensAtPicture}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="fold__summary">{words.details}</summary>
      <div className="fold__content">
        <TextField
          label={words.slug}
          value={fields.slug}
          placeholder={slugFrom(fields.headline)}
          disabled={!isFirst}
          hint={isFirst ? undefined : words.slugFrozen}
          onChange={(slug) => editFields({ slug })}
        />
        <TextArea
          label={words.excerpt}
          hint={words.excerptHint}
          value={publication.excerpt}
          rows={2}
          grows
          onChange={(excerpt) => editPublication({ excerpt })}
        />
        <TokenField
          label={words.categories}
          tokens={publication.categories}
          onChange={(categories) => editPublication({ categories: [...categories] })}
        />
        <TokenField
          label={words.tags}
          tokens={publication.tags}
          onChange={(tags) => editPublication({ tags: [...tags] })}
        />
        <FeaturedPicture featured={publication.featured} />
      </div>
    </details>
  );
}
