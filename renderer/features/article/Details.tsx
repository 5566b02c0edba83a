import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { isSlug, slugFrom } from '../../../shared/text/slug';
import { editFields, useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { articleWords } from '../../i18n/article';
import { languageOptions, zoneOptions } from '../../i18n/places';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUnfolded } from './revealedField';

/** Where the article lies and who answers for it: one quiet line that unfolds. */
export function Details() {
  const fields = useSession((state) => state.fields);
  const [isOpen, setOpen] = useUnfolded();
  if (!fields) return null;
  const summary = [fields.byline, fields.slug || slugFrom(fields.headline)].filter(Boolean);
  return (
    <div className="details">
      <div className="details__line">
        <button
          type="button"
          className="details__head"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight className="details__chevron" aria-hidden size={14} />
          {articleWords.details}
        </button>
        {!isOpen && <span className="details__summary">{summary.join('  ·  ')}</span>}
      </div>
      {isOpen && (
        <div className="details__fields">
          <Byline />
          <Slug />
          <Language />
          <Zone />
        </div>
      )}
    </div>
  );
}

function Byline() {
  const byline = useSession((state) => state.fields?.byline ?? '');
  return (
    <div data-field="byline">
      <TextField
        label={articleWords.byline}
        value={byline}
        placeholder={articleWords.bylinePlaceholder}
        onChange={(text) => editFields({ byline: text })}
      />
    </div>
  );
}

function Slug() {
  const slug = useSession((state) => state.fields?.slug ?? '');
  const headline = useSession((state) => state.fields?.headline ?? '');
  const wasPublished = useStanding(({ standing }) => standing?.wasPublished ?? false);
  return (
    <div data-field="slug">
      <TextField
        label={articleWords.slug}
        value={slug}
        placeholder={slugFrom(headline)}
        readOnly={wasPublished}
        hint={wasPublished ? articleWords.slugFixed : articleWords.slugHint}
        error={slug !== '' && !isSlug(slug) ? articleWords.slugWrong : null}
        onChange={(text) => editFields({ slug: text.trim() })}
      />
    </div>
  );
}

function Language() {
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  const options = useMemo(() => languageOptions(language), [language]);
  return (
    <div data-field="language">
      <Select
        label={articleWords.language}
        value={language}
        options={options}
        onChange={(chosen) => editFields({ language: chosen })}
      />
    </div>
  );
}

function Zone() {
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const options = useMemo(() => zoneOptions(zone), [zone]);
  return (
    <div data-field="zone">
      <Select
        label={articleWords.zone}
        value={zone}
        options={options}
        onChange={(chosen) => editFields({ zone: chosen })}
      />
    </div>
  );
}
