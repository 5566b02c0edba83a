import { Command } from 'cmdk';
import { ListTree } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { outline, type OutlineEntry } from '../../../shared/domain/outline';
import { reveal } from '../../desk/navigation';
import { currentBody } from '../../desk/session';
import { setOutlineOpen, useView } from '../../desk/view';
import { articleWords } from '../../i18n/article';
import { Popover } from '../../ui/Popover';
import { useMeantLine } from '../../ui/useMeantLine';
import './outline.css';
import { useSection } from './useSection';

const words = articleWords.outline;

/** The headings of the article behind a small button; typing finds one, and Enter goes there. */
export function Outline() {
  const isOpen = useView((state) => state.isOutlineOpen);
  return (
    <Popover
      label={words.name}
      align="start"
      open={isOpen}
      onOpenChange={setOutlineOpen}
      trigger={
        <button type="button" className="outline__button">
          <ListTree aria-hidden size={14} />
          {words.name}
        </button>
      }
    >
      <Headings />
    </Popover>
  );
}

function Headings() {
  // As the text stands on opening: what she has just typed is in it.
  const [{ body, entries }] = useState(() => ({ body: currentBody(), entries: outline(currentBody()) }));
  const section = useSection(body, entries);
  const meantLine = useMeantLine(valueOf(entries.find(({ blockId }) => blockId === section)));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [section]);
  if (entries.length === 0) return <p className="outline__none">{words.none}</p>;
  return (
    <Command {...meantLine} label={words.name} loop data-outline>
      <Command.Input className="outline__search" placeholder={words.search} />
      <Command.List ref={list} className="outline__list">
        <Command.Empty className="outline__none">{words.notFound}</Command.Empty>
        {entries.map((entry) => {
          const { blockId, level, text } = entry;
          return (
            <Command.Item
              key={blockId}
              value={valueOf(entry)}
              aria-current={blockId === section ? 'location' : undefined}
              className={`outline__line outline__line--${level}`}
              onSelect={() => {
                setOutlineOpen(false);
                reveal({ kind: 'block', blockId });
              }}
            >
              {text}
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}

/** Two sections may be called the same. */
const valueOf = (entry: OutlineEntry | undefined): string => (entry ? `${entry.text} ${entry.blockId}` : '');
