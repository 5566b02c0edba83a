import type { Block, NoteInline } from '../domain/body';
import { blockId, type BlockId } from '../domain/ids';
import { ownStretches } from '../domain/inline';
import { collectBlocks, type BlockCollector } from './collectBlocks';
import type { HtmlElement } from './elements';
import { enterElement } from './enterElement';
import type { FoundPicture, PendingPicture } from './foundPicture';
import { addText } from './addText';
import type { Notes } from './htmlFootnotes';
import type { HtmlNode } from './htmlTree';
import type { Origin } from './origins';
import { OUTSIDE, type Surroundings } from './surroundings';
import type { Tally } from './tally';

/** What holds for the whole of a reading. */
export interface ReadingRules {
  readonly newBlockId: () => BlockId;
  readonly notes: Notes;
  readonly dropped: Tally;
  readonly takesPictures: boolean;
}

/** A reading under way. */
export interface Reading extends ReadingRules {
  readonly collector: BlockCollector;
  readonly addPicture: (found: FoundPicture) => void;
  /** The words of a footnote's note. */
  readonly readNote: (element: HtmlElement) => NoteInline[];
}

/** An element that was entered: what holds within it, and what is to be done at its end. */
export interface Entered {
  readonly around: Surroundings;
  readonly leave: () => void;
}

type Step =
  | { readonly kind: 'enter'; readonly node: HtmlNode; readonly around: Surroundings }
  | { readonly kind: 'leave'; readonly act: () => void };

interface Walked {
  readonly blocks: Block[];
  readonly origins: ReadonlyMap<BlockId, Origin>;
  readonly pending: readonly PendingPicture[];
}

/** Walks with a list of steps rather than by recursion, since nesting can be as deep as the sender likes. */
export function walkNodes(nodes: readonly HtmlNode[], outside: Surroundings, rules: ReadingRules): Walked {
  const origins = new Map<BlockId, Origin>();
  const pending: PendingPicture[] = [];
  let origin: Origin | null = null;
  const collector = collectBlocks(rules.newBlockId, (id) => {
    if (origin !== null) origins.set(id, origin);
  });
  const reading: Reading = {
    ...rules,
    collector,
    addPicture: (found) => {
      const after = collector.blocks().at(-1)?.id ?? null;
      pending.push({ ...found, blockId: rules.newBlockId(), after });
    },
    readNote: (element) => readNote(element, rules),
  };
  const steps: Step[] = [];
  const enterAll = (children: readonly HtmlNode[], around: Surroundings): void => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node !== undefined) steps.push({ kind: 'enter', node, around });
    }
  };
  enterAll(nodes, outside);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'leave') {
      step.act();
      continue;
    }
    const { node, around } = step;
    if (!('tagName' in node)) {
      if (node.nodeName === '#text' && 'value' in node) addText(node.value, around, collector);
      continue;
    }
    const entered = enterElement(node, around, reading);
    if (entered === null) continue;
    const before = origin;
    steps.push({
      kind: 'leave',
      act: () => {
        entered.leave();
        origin = before;
      },
    });
    origin = entered.around.origin;
    enterAll(node.childNodes, entered.around);
  }
  collector.border(OUTSIDE.kind);
  return { blocks: collector.blocks(), origins, pending };
}

/** The blocks of a note are taken apart again at once: what they are called is nothing. */
const NOWHERE = blockId.parse('note');

/** A note is read as a page of its own, whose paragraphs become lines: it has no footnotes and no pictures. */
function readNote(element: HtmlElement, rules: ReadingRules): NoteInline[] {
  const { blocks } = walkNodes(rules.notes.get(element) ?? [], OUTSIDE, {
    ...rules,
    newBlockId: () => NOWHERE,
    notes: new Map(),
    takesPictures: false,
  });
  const lines = blocks.flatMap(({ content }) => ownStretches(content));
  return lines.flatMap((line, index): NoteInline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' as const }]),
    ...line.flatMap((part) => (part.kind === 'footnote' ? [] : [part])),
  ]);
}
