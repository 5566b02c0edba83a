import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { BlockContent, Body, Inline, Sublist, TextRun } from '../../shared/domain/body';
import { assertNever } from '../../shared/errors/assertNever';
import { openAddress } from '../desk/addresses';
import './prose.css';

/** A body to be read only, in the same type as it is written in; no Lexical behind it. */
export function ReadingView({ body }: { readonly body: Body }) {
  return (
    <div className="prose">
      {body.map(({ id, content }) => (
        <BlockView key={id} content={content} />
      ))}
    </div>
  );
}

function BlockView({ content }: { readonly content: BlockContent }) {
  switch (content.kind) {
    case 'paragraph':
      return <p>{inlineView(content.inline)}</p>;
    case 'heading': {
      const Heading = `h${content.level}` as const;
      return <Heading>{inlineView(content.inline)}</Heading>;
    }
    case 'quote':
      return <blockquote>{inlineView(content.inline)}</blockquote>;
    case 'list':
      return <ListView list={content} />;
    default:
      return assertNever(content);
  }
}

function ListView({ list }: { readonly list: Sublist }) {
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List>
      {list.items.map((item, index) => (
        <li key={index}>
          {inlineView(item.inline)}
          {item.sublist && <ListView list={item.sublist} />}
        </li>
      ))}
    </List>
  );
}

const inlineView = (inline: readonly Inline[]): ReactNode =>
  inline.map((part, index) => <Fragment key={index}>{partView(part)}</Fragment>);

function partView(part: Inline): ReactNode {
  switch (part.kind) {
    case 'text':
      return runView(part);
    case 'break':
      return <br />;
    case 'link':
      return <LinkView address={part.address}>{part.label.map(labelView)}</LinkView>;
    default:
      return assertNever(part);
  }
}

const labelView = (run: TextRun, index: number): ReactNode => <Fragment key={index}>{runView(run)}</Fragment>;

function runView({ text, marks }: TextRun): ReactNode {
  const italic = marks.includes('italic') ? <em className="prose__italic">{text}</em> : text;
  return marks.includes('bold') ? <strong className="prose__bold">{italic}</strong> : italic;
}

function LinkView({ address, children }: { address: string | null; children: ReactNode }) {
  if (address === null) return <span className="prose__link prose__link--missing">{children}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void openAddress(address);
  };
  return (
    <a className="prose__link" href={address} title={address} onClick={open}>
      {children}
    </a>
  );
}
