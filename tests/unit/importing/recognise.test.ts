import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { ImportKind } from '../../../main/importing/fileKinds';
import { proposeImport } from '../../../main/importing/proposeImport';
import type { ImportedPiece } from '../../../shared/domain/importing';
import { blockText } from '../../../shared/html/renderText';
import { linksOf } from '../../../shared/domain/inline';
import { countingIds } from '../../support/bodies';

function proposed(text: string, kind: ImportKind = 'text') {
  const proposal = proposeImport({ text, kind, language: 'en-GB', zone: 'Europe/London' }, countingIds());
  if (!proposal.ok) throw new Error(proposal.failure.code);
  return proposal.value;
}
const said = ({ verdict }: ImportedPiece): string =>
  verdict.kind === 'article'
    ? 'article'
    : verdict.kind === 'notice'
      ? `notice ${verdict.notice}`
      : verdict.reason;
/** What is made of one block that follows a headline and a paragraph. */
const verdictOn = (text: string): string => {
  const { pieces } = proposed(`Headline\n\nFirst paragraph of the article.\n\n${text}`);
  return pieces.slice(1).map(said).join(', ');
};

describe('A post copied from a blog', () => {
  const sample = proposed(
    readFileSync(new URL('../../../assets/sample/sample.txt', import.meta.url), 'utf8'),
  );
  const of = (verdict: string) =>
    sample.pieces.filter((piece) => said(piece) === verdict).map(({ block }) => blockText(block.content));

  it('has its first line for a headline, and her name', () => {
    expect(sample.fields).toMatchObject({
      headline: 'The bridge that nobody was mending',
      byline: 'Isla Thornbury',
      slug: '',
    });
    expect(of('article')).not.toContain(sample.fields.headline);
  });

  it('keeps the article, all of it and nothing else', () => {
    const article = of('article');
    expect(article).toHaveLength(18);
    expect(article.at(-1)).toContain('the river goes on digging');
    expect(article.join('\n')).not.toMatch(/Leave a Reply|Log Out|Share this|Pingback|©|last updated/i);
  });

  it('turns each typed notice into one of its kind, the biography with its name', () => {
    const notices = sample.pieces.flatMap(({ verdict }) => (verdict.kind === 'notice' ? [verdict] : []));
    expect(notices.map(({ notice }) => notice)).toEqual([
      'developing',
      'lastUpdated',
      'correctionsInvitation',
      'rightOfReply',
      'copyright',
      'author',
    ]);
    expect(notices[0]?.text).toContain('on Facebook here');
    expect(notices[5]?.text).toMatch(/^Published by Isla Thornbury\. Reporter/);
  });

  it('leaves out the rest, each with its reason, and the comments to the last line', () => {
    const reasons = sample.pieces.map(said);
    const from = reasons.indexOf('comments');
    expect(
      reasons.slice(from).every((reason) => ['comments', 'pingback', 'commentForm'].includes(reason)),
    ).toBe(true);
    expect(of('shareLinks')).toHaveLength(4);
    expect(of('commentForm')).toContain('%d bloggers like this:');
    expect(of('comments').join()).toContain('My father laid stone');
  });

  it('has five links to fill in', () => {
    expect(sample.missingLinks).toBe(5);
    const labels = sample.pieces
      .flatMap(({ block }) => linksOf(block.content))
      .map(({ label }) => label.map((run) => run.text).join(''));
    expect(labels).toEqual(['listen here', 'read more here', 'here', 'read here', 'here']);
  });
});

describe('What is not the article', () => {
  it.each([
    ['Leave a Reply', 'commentForm'],
    ['Leave a Comment', 'commentForm'],
    ['Leave a Reply Cancel reply', 'commentForm'],
    ['You are commenting using your WordPress.com account. Log Out /  Change )', 'commentForm'],
    ['Connecting to %s', 'commentForm'],
    ['%d bloggers like this:', 'commentForm'],
    ['Please log in using one of these methods to post your comment:', 'commentForm'],
    ['Your email address will not be published. Required fields are marked *', 'commentForm'],
    ['2 thoughts on “Headline”', 'comments'],
    ['14 comments', 'comments'],
    ['Pingback: Another blog', 'pingback'],
    ['Share this:', 'shareLinks'],
    ['Twitter\nFacebook', 'shareLinks'],
    ['- Tweet\n- Share on Facebook', 'shareLinks'],
    ['Like Loading...', 'shareLinks'],
    ['Follow Jo Reed on Twitter here, and on Facebook here.', 'socialLinks'],
    ['Skip to content', 'siteFurniture'],
    ['Tagged: rivers, money', 'siteFurniture'],
    ['Headline', 'siteFurniture'],
    ['← An older post', 'siteFurniture'],
  ])('%j: %s', (text, reason) => {
    expect(verdictOn(text)).toBe(reason);
  });

  it.each([
    'He asked readers to leave a reply under the notice, and nobody did.',
    'Leave a reply, the council told residents, and we may read it one day.',
    'Two comments on the portal say the bridge is unsafe.',
    '14 comments were received, all of them hostile.',
    'The page has buttons that say share this, like this and log out.',
    'Twitter was where the mayor first said it.',
    'Follow the money, she said, on Facebook and elsewhere. It leads to the river.',
    'Pingback, a start-up, has closed.',
    'The Search Committee met on Friday.',
    'Share prices fell.',
    'More than half of them went.',
    'Menu prices rose by a third.',
  ])('%j stays', (text) => {
    expect(verdictOn(text)).toBe('article');
  });

  it('is everything once the comments begin, whatever it says', () => {
    expect(
      verdictOn(
        '3 thoughts on “Headline”\n\nA long and thoughtful answer by a reader.\n\nThis is a developing story.\n\n© Somebody 2020',
      ),
    ).toBe('comments, comments, comments, comments');
  });
});

describe('Typed notices', () => {
  it.each([
    ['This is a developing story and will be updated.', 'developing'],
    [
      'This is a developing news story, and will be updated. Follow Jo Reed on Twitter here, and on Facebook here.',
      'developing',
    ],
    ['This is a breaking story; more to follow.', 'developing'],
    ['Page last updated: Saturday 11th December, 2020 at 0645 hours', 'lastUpdated'],
    ['Last updated 11/12/2020 06:45', 'lastUpdated'],
    ['Updated: 3 May 2021', 'lastUpdated'],
    ['Corrections: Please let me know if there is a mistake in this article.', 'correctionsInvitation'],
    ['If you spot an error in this article, please contact me.', 'correctionsInvitation'],
    [
      'Right of reply: If you are mentioned in this article and disagree with it, please let me have your comments.',
      'rightOfReply',
    ],
    ['© Jo Reed 2015-2020. Unauthorised use is prohibited.', 'copyright'],
    ['Copyright 2020 Jo Reed', 'copyright'],
    ['Published by Jo Reed', 'author'],
  ])('%j is %s', (text, kind) => {
    expect(verdictOn(text)).toBe(`notice ${kind}`);
  });

  it.each([
    'This is a developing story that began in 1998, when the mill closed. It has never ended.',
    'This is a developing story. The council met on Friday and voted to close the bridge.',
    'Last updated in 2016, the policy says nothing of rivers.',
    'The page was last updated on 3 May, according to the council.',
    'Updated figures show that 12 bridges are shut.',
    'Corrections: the service that guards the prisons has 12 vacancies.',
    'Corrections officers walked out.',
    'Right of reply: a short history of a long dispute',
    'The right of reply is not law here.',
    'Copyright law changed in 2014, and nobody noticed.',
    'Published by Penguin in 1998, the book sold well.',
    'If you are mentioned in despatches, you wear a leaf.',
  ])('%j is none', (text) => {
    expect(verdictOn(text)).toBe('article');
  });

  it('take no article for a biography where the name stands at the top', () => {
    const { pieces, fields } = proposed('Headline\n\nPublished by Jo Reed\n\nOne.\n\nTwo.\n\nThree.');
    expect(pieces.map(said)).toEqual(['notice author', 'article', 'article', 'article']);
    expect(fields.byline).toBe('Jo Reed');
  });

  it('leave a byline under the headline to its own field', () => {
    const { pieces, fields } = proposed('Headline\n\nBy Jo Reed\n\nBy Friday it was over.');
    expect(pieces.map(said)).toEqual(['siteFurniture', 'article']);
    expect(fields.byline).toBe('Jo Reed');
  });
});

describe('Links that lost their addresses', () => {
  const labels = (text: string, kind: ImportKind = 'text') =>
    proposed(kind === 'text' ? `Headline\n\n${text}` : `<h1>Headline</h1><p>${text}</p>`, kind)
      .pieces.flatMap(({ block }) => linksOf(block.content))
      .map(({ label, address }) => [label.map((run) => run.text).join(''), address]);

  it.each([
    ['It rose (read more here).', ['read more here']],
    ['A package (view here) and a letter (read in full here).', ['view here', 'read in full here']],
    ['The report can be read in full here. Then it rained.', ['here']],
    ['It is available here.', ['here']],
    ['It ended. Read the letter here.', ['Read the letter here']],
  ])('%j has them', (text, expected) => {
    expect(labels(text)).toEqual(expected.map((label) => [label, null]));
  });

  it.each([
    'We were here.',
    'Here is what can be seen here on a clear day.',
    'Nobody (least of all the mayor) is here',
    'What happened here will be read about.',
    'She read it here in the yard.',
  ])('%j has none', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('are only looked for in plain text: a page has its own', () => {
    expect(labels('It rose (read more here) and <a href="https://x.example/">fell</a>.', 'html')).toEqual([
      ['fell', 'https://x.example/'],
    ]);
  });
});

describe('A saved page and a Markdown file', () => {
  it('has the h1 for its headline, and what stands around it left out', () => {
    const { fields, pieces } = proposed(
      '<body><header><p>My blog</p></header><nav>Home</nav><main><h1>Headline</h1><p>Text.</p><div id="respond"><h3>Leave a Reply</h3></div></main><footer>© Me 2020</footer></body>',
      'html',
    );
    expect(fields.headline).toBe('Headline');
    expect(pieces.map(said)).toEqual([
      'siteFurniture',
      'siteFurniture',
      'article',
      'commentForm',
      'siteFurniture',
    ]);
  });

  it('without one begins with its first line', () => {
    expect(proposed('<p>First</p><p>Second</p>', 'html').fields.headline).toBe('First');
    expect(proposed('First line\nsecond line').pieces.map(({ block }) => blockText(block.content))).toEqual([
      'second line',
    ]);
  });

  it('may begin with settings for a site generator', () => {
    const { fields, pieces } = proposed('---\ntitle: x\n---\n# Headline\n\nText with [a gap]().', 'markdown');
    expect(fields.headline).toBe('Headline');
    expect(pieces.map(said)).toEqual(['article']);
  });
});
