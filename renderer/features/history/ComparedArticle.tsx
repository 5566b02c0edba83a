import type { Comparison } from '../../../shared/text/compare';
import { historyWords } from '../../i18n/history';
import { ChangedText } from './ChangedText';
import { ComparedBlock } from './ComparedBlock';

const words = historyWords.stage;

/** Two texts in one column: fields first, then the body, with what came and went marked in place. */
export function ComparedArticle({
  comparison: { fields, blocks, summary },
}: {
  readonly comparison: Comparison;
}) {
  return (
    <article className="compared" dir="auto">
      {summary.isSame && <p className="stage__aside">{words.identical}</p>}
      {fields.length > 0 && (
        <dl className="compared__fields">
          {fields.map(({ field, changes }) => (
            <div key={field} className={`compared__field compared__field--${field}`}>
              <dt>{words.fields[field] ?? field}</dt>
              <dd>
                <ChangedText
                  changes={changes.map((change) => ({
                    ...change,
                    text: historyWords.fieldText(field, change.text),
                  }))}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {blocks.map((block, index) => (
        <ComparedBlock key={index} compared={block} />
      ))}
    </article>
  );
}
