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

/** The words of one paragraph, heading, item or cell, across all its marks and links. */
export interface TextRun {
  readonly key: NodeKey;
  readonly text: string;
}

type Leaf = TextNode | LineBreakNode;

/** Every run of words in reading order. */
export function $textRuns(): TextRun[] {
  const runs: TextRun[] = [];
  $addRuns($getRoot(), runs);
  return runs;
}

function $addRuns(element: ElementNode, runs: TextRun[]): void {
  let hasOwnWords = false;
  for (let child = element.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isElementNode(child) && !child.isInline()) $addRuns(child, runs);
    else if (!$isDecoratorNode(child) || child.isInline()) hasOwnWords = true;
  }
  if (hasOwnWords) runs.push({ key: element.getKey(), text: $leavesOf(element).map(textOf).join('') });
}

/** The text nodes and line breaks of a run, those within links too. */
function $leavesOf(element: ElementNode): Leaf[] {
  return element.getChildren().flatMap((child: LexicalNode): Leaf[] => {
    if ($isTextNode(child) || $isLineBreakNode(child)) return [child];
    return $isElementNode(child) && child.isInline() ? $leavesOf(child) : [];
  });
}

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

/** Where in its run a node begins, with the run's key. */
export function $placeInRun(node: LexicalNode, offset: number): { key: NodeKey; offset: number } | null {
  const run = $isElementNode(node) && !node.isInline() ? node : $runAround(node);
  if (!run) return null;
  let at = 0;
  for (const leaf of $leavesOf(run)) {
    if (leaf.is(node)) return { key: run.getKey(), offset: at + offset };
    at += textOf(leaf).length;
  }
  return { key: run.getKey(), offset: offset === 0 ? 0 : at };
}

function $runAround(node: LexicalNode): ElementNode | null {
  const parent = node.getParent();
  return parent === null || !parent.isInline() ? parent : $runAround(parent);
}
