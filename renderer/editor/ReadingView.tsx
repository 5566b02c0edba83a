import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { BlockContent, Body, Inline, Mark, Sublist, Table, TextRun } from '../../shared/domain/body';
import type { Picture } from '../../shared/domain/picture';
import { orderedMarks } from '../../shared/domain/inline';
import { assertNever } from '../../shared/errors/assertNever';
import { MARK_TAGS } from '../../shared/html/renderInline';
import { openAddress } from '../desk/addresses';
import { editorWords } from '../i18n/editor';
import { pictureAddress } from '../pictures/pictureAddress';
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
    case 'pullQuote':
      return (
        <blockquote className={content.kind === 'pullQuote' ? 'prose__pull' : undefined}>
          {inlineView(content.inline)}
          {content.attribution && <footer>{inlineView(content.attribution)}</footer>}
        </blockquote>
      );
    case 'list':
      return <ListView list={content} />;
    case 'table':
      return <TableView table={content} />;
    case 'divider':
      return <hr />;
    case 'picture':
      return <PictureView picture={content.picture} />;
    case 'embed':
      return (
        <Card name={editorWords.embedCard}>
          <LinkView address={content.address}>{content.heading || content.address}</LinkView>
        </Card>
      );
    default:
      return assertNever(content);
  }
}

function PictureView({ picture: { object, width, height, alternativeText, caption, credit } }: PictureProps) {
  const words = [caption, credit].filter(Boolean).join(' ');
  return (
    <figure className="prose__figure">
      <img src={pictureAddress(object)} width={width} height={height} alt={alternativeText} />
      {words !== '' && <figcaption>{words}</figcaption>}
    </figure>
  );
}

interface PictureProps {
  readonly picture: Picture;
}

/** What cannot be read as text, by its words. */
function Card({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className="prose__kept">
      <span className="prose__kept-name">{name}</span> {children}
    </p>
  );
}

function TableView({ table: { hasHeaderRow, rows } }: { readonly table: Table }) {
  return (
    <div className="prose__wide" role="group" aria-label={editorWords.table.name} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => {
                const Cell = hasHeaderRow && rowIndex === 0 ? 'th' : 'td';
                return <Cell key={index}>{inlineView(cell)}</Cell>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
    case 'footnote':
      return <small className="prose__note"> [{part.note.map(noteView)}]</small>;
    default:
      return assertNever(part);
  }
}

const noteView = (part: Inline, index: number): ReactNode => (
  <Fragment key={index}>{partView(part)}</Fragment>
);

const labelView = (run: TextRun, index: number): ReactNode => <Fragment key={index}>{runView(run)}</Fragment>;

const runView = ({ text, marks }: TextRun): ReactNode =>
  orderedMarks(marks).reduceRight<ReactNode>((inner, mark) => <Marked mark={mark}>{inner}</Marked>, text);

function Marked({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  const Tag = MARK_TAGS[mark];
  return <Tag className={`prose__${mark}`}>{children}</Tag>;
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
