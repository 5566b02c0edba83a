import { useRef, type ReactNode } from 'react';
import { editFields, useSession } from '../../desk/session';
import { articleWords } from '../../i18n/article';
import './article.css';
import { ArticleMenu } from './ArticleMenu';
import { Details } from './Details';
import { GrowingText } from './GrowingText';
import { Notices } from './Notices';
import { useRevealedField } from './revealedField';

/** The article itself: its fields in their own type, its body, and the notices at its foot. */
export function ArticlePanel({ body }: { readonly body: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  useRevealedField(page);
  return (
    <div ref={page} className="article">
      <div className="article__head">
        <div className="article__line">
          <FieldText field="kicker" label={articleWords.kicker} page={page} next="headline" />
          <ArticleMenu />
        </div>
        <FieldText field="headline" label={articleWords.headline} page={page} next="standfirst" />
        <FieldText field="standfirst" label={articleWords.standfirst} page={page} next="body" />
        <Details />
      </div>
      <div className="article__body" data-field="body">
        {body}
      </div>
      <Notices />
    </div>
  );
}

type TextField = 'kicker' | 'headline' | 'standfirst';

interface FieldTextProps {
  readonly field: TextField;
  readonly label: string;
  readonly page: React.RefObject<HTMLDivElement | null>;
  /** Where Enter leads. */
  readonly next: TextField | 'body';
}

function FieldText({ field, label, page, next }: FieldTextProps) {
  const value = useSession((state) => state.fields?.[field] ?? '');
  const language = useSession((state) => state.fields?.language ?? 'en');
  return (
    <div className={`article__field article__field--${field}`} data-field={field}>
      <GrowingText
        label={label}
        value={value}
        placeholder={label}
        className={`article__${field}`}
        language={language}
        onChange={(text) => editFields({ [field]: text })}
        onLeave={() => focusField(page.current, next)}
      />
    </div>
  );
}

function focusField(page: HTMLElement | null, field: string): void {
  page
    ?.querySelector<HTMLElement>(
      `[data-field="${field}"] textarea, [data-field="${field}"] [contenteditable="true"]`,
    )
    ?.focus();
}
