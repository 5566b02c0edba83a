import type { ReactNode } from 'react';
import type { BlockContent } from '../../../shared/domain/body';
import { assertNever } from '../../../shared/errors/assertNever';
import type { ComparedBlock as Compared } from '../../../shared/text/compare';
import { blockText } from '../../../shared/html/renderText';
import { ReadingView } from '../../editor/ReadingView';
import { historyWords } from '../../i18n/history';
import { Added, ChangedText, Removed } from './ChangedText';

const words = historyWords.stage;

/** One block of a comparison: as it is, new, taken out, or with its changed words marked. */
export function ComparedBlock({ compared }: { readonly compared: Compared }) {
  switch (compared.kind) {
    case 'same':
      return (
        <>
          {compared.moved && <Remark text={words.moved} />}
          <ReadingView body={[compared.block]} />
        </>
      );
    case 'added':
      return (
        <Dressed content={compared.block.content}>
          <span data-change>
            <Added text={blockText(compared.block.content)} />
          </span>
        </Dressed>
      );
    case 'removed':
      return (
        <Dressed content={compared.block.content}>
          <span data-change>
            <Removed text={blockText(compared.block.content)} />
          </span>
        </Dressed>
      );
    case 'changed':
      return <Changed compared={compared} />;
    default:
      return assertNever(compared);
  }
}

function Changed({ compared }: { readonly compared: Extract<Compared, { kind: 'changed' }> }) {
  const { after, changes, formattingChanged, linksChanged, moved } = compared;
  const isOnlyDressed = changes.every(({ kind }) => kind === 'same');
  return (
    <>
      {moved && <Remark text={words.moved} />}
      <Dressed content={after.content}>
        <ChangedText changes={changes} />
      </Dressed>
      {isOnlyDressed && formattingChanged && <Remark text={words.formattingChanged} />}
      {linksChanged.map((link, index) => (
        <Remark key={index} text={words.linkChanged(link.label, link.before, link.after)} />
      ))}
    </>
  );
}

/** What happened to a block besides its words: a stop for the keys too. */
function Remark({ text }: { readonly text: string }) {
  return (
    <p className="compared__remark" data-change>
      {text}
    </p>
  );
}

/** The element that a block's kind is read as, around its text. */
function Dressed({ content, children }: { content: BlockContent; children: ReactNode }) {
  return <div className="prose compared__block">{elementOf(content, children)}</div>;
}

function elementOf(content: BlockContent, children: ReactNode): ReactNode {
  switch (content.kind) {
    case 'paragraph':
      return <p>{children}</p>;
    case 'heading': {
      const Heading = `h${content.level}` as const;
      return <Heading>{children}</Heading>;
    }
    case 'quote':
    case 'pullQuote':
      return <blockquote>{children}</blockquote>;
    case 'divider':
      return <hr />;
    case 'list':
    case 'table':
    case 'picture':
    case 'embed':
      return <p className="compared__list">{children}</p>;
    default:
      return assertNever(content);
  }
}
