import {
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $heldWords } from './heldWords';
import type { Place, RunPlace } from './stretch';

/** The words of one paragraph, heading, item or cell across all its marks and links, or those that a node holds in a field. */
export interface TextRun extends RunPlace {
  readonly text: string;
  /** Of a footnote's note: where it is referred to. */
  readonly referredAt?: Place;
}

type Leaf = TextNode | LineBreakNode;

/** Every run of words as they stand on the page: in reading order, and the footnotes' notes last. */
export function $textRuns(): TextRun[] {
  const runs: TextRun[] = [];
  const notes: TextRun[] = [];
  $addRuns($getRoot(), runs, notes);
  return [...runs, ...notes];
}

function $addRuns(element: ElementNode, runs: TextRun[], notes: TextRun[]): void {
  const within: LexicalNode[] = [];
  let hasOwnWords = false;
  for (let child = element.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if (isBlock(child)) within.push(child);
    else hasOwnWords = true;
  }
  if (hasOwnWords) $addOwnRun(element, runs, notes);
  for (const block of within) {
    if ($isElementNode(block)) $addRuns(block, runs, notes);
    else for (const held of $heldWords(block)) runs.push({ key: block.getKey(), ...held });
  }
}

const isBlock = (node: LexicalNode): boolean =>
  ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();

function $addOwnRun(element: ElementNode, runs: TextRun[], notes: TextRun[]): void {
  const key = element.getKey();
  let text = '';
  for (const node of $inlineOf(element)) {
    if (isLeaf(node)) text += textOf(node);
    const referredAt = { key, field: null, offset: text.length };
    for (const held of $heldWords(node)) notes.push({ key: node.getKey(), ...held, referredAt });
  }
  runs.push({ key, field: null, text });
}

/** What a run consists of: text, breaks and references, those within links too. */
const $inlineOf = (element: ElementNode): LexicalNode[] =>
  element.getChildren().flatMap((child) => {
    if (isBlock(child)) return [];
    return $isElementNode(child) ? $inlineOf(child) : [child];
  });

const isLeaf = (node: LexicalNode): node is Leaf => $isTextNode(node) || $isLineBreakNode(node);

const $leavesOf = (element: ElementNode): Leaf[] => $inlineOf(element).filter(isLeaf);

const textOf = (leaf: Leaf): string => ($isTextNode(leaf) ? leaf.getTextContent() : '\n');

/** A piece of a run that lies in one node. */
export interface Piece {
  readonly node: Leaf;
  readonly start: number;
  readonly end: number;
}

/** The nodes that a stretch of a run lies in, in order; none where the run is gone or is shorter by now. */
export function $piecesOf(key: NodeKey, start: number, end: number): Piece[] {
  const element = $getNodeByKey(key);
  if (!$isElementNode(element)) return [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const node of $leavesOf(element)) {
    const size = textOf(node).length;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, size)];
    if (from < to) pieces.push({ node, start: from, end: to });
    at += size;
  }
  return at < end ? [] : pieces;
}

/** Where in its run a point of the selection lies. */
export function $placeInRun(node: LexicalNode, offset: number): Place | null {
  const run = $isElementNode(node) && !node.isInline() ? node : $runAround(node);
  if (!run) return null;
  const place = (at: number): Place => ({ key: run.getKey(), field: null, offset: at });
  let at = 0;
  for (const leaf of $leavesOf(run)) {
    if (leaf.is(node)) return place(at + offset);
    at += textOf(leaf).length;
  }
  return place(offset === 0 ? 0 : at);
}

function $runAround(node: LexicalNode): ElementNode | null {
  const parent = node.getParent();
  return parent === null || !parent.isInline() ? parent : $runAround(parent);
}
