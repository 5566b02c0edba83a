// What comes in by the clipboard: kinds are kept, nothing runs, and what stayed behind is said.
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

/** Puts it on the system's clipboard as another program would, and pastes it with the keys. */
async function paste(copied: { readonly text: string; readonly html?: string }): Promise<void> {
  await stet.page.evaluate(({ text, html }) => {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
    if (!document.execCommand('copy')) throw new Error('Nothing was copied.');
  }, copied);
  await stet.page.keyboard.press('ControlOrMeta+v');
}

describe('pasting', () => {
  it('keeps tables, dividers, quotes with their speakers and footnotes, whole', async () => {
    await newArticle(stet, 'Of every kind');
    await paste({
      text: 'Costs',
      html:
        '<p>Costs<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2019</td><td>£27</td></tr></table>' +
        '<hr><blockquote><p>No.</p><footer>Ada Example</footer></blockquote><p>It went <u>on</u> for H<sub>2</sub>O.</p>' +
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> By letter.</p></div>',
    });
    const { desk, library } = stet;
    await desk.body.locator('table').getByText('£27').waitFor();
    await desk.body.locator('sub', { hasText: '2' }).waitFor();
    await desk.untilSaved();
    const { body } = storedDraft(library, 'Of every kind').snapshot;
    expect(kindsOf(body)).toEqual(['paragraph', 'table', 'divider', 'quote', 'paragraph']);
    expect(body[3]?.content).toMatchObject({ attribution: [{ text: 'Ada Example' }] });
    expect(body[0]?.content).toMatchObject({
      inline: [{}, { kind: 'footnote', note: [{ text: 'By letter.' }] }],
    });
    expect(await violations(stet.page)).toEqual([]);
  });

  it('takes bold, italic, headings and links from Google Docs', async () => {
    await newArticle(stet, 'From Docs');
    await paste({
      text: 'What was found Very bad and worse See the report',
      html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b">
        <h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">What was found</span></h2>
        <p dir="ltr"><span style="font-weight:700;font-style:normal;">Very bad</span><span style="font-weight:400;"> and </span><span style="font-weight:400;font-style:italic;">worse</span></p>
        <p dir="ltr"><span>See </span><a href="https://records.example/report" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">the report</span></a></p></b>`,
    });
    const { desk, library } = stet;
    await desk.body.getByRole('heading', { name: 'What was found', level: 2 }).waitFor();
    await desk.body.locator('strong', { hasText: 'Very bad' }).waitFor();
    await desk.body.locator('em', { hasText: 'worse' }).waitFor();
    await desk.body.getByRole('link', { name: 'the report' }).waitFor();
    expect(await desk.body.locator('strong').count()).toBe(1);
    await desk.untilSaved();
    expect(kindsOf(storedDraft(library, 'From Docs').snapshot.body)).toEqual([
      'heading 2',
      'paragraph',
      'paragraph',
    ]);
  });

  it('takes lists from Word as lists, without the bullets that Word draws', async () => {
    await newArticle(stet, 'From Word');
    const item = (text: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
    await paste({
      text: '· Salt\n· Sand',
      html: `<html><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body><!--StartFragment--><p class=MsoNormal>Delivered:<o:p></o:p></p>${item('Salt')}${item('Sand')}<!--EndFragment--></body></html>`,
    });
    const { desk, library } = stet;
    await desk.body.getByRole('listitem').getByText('Sand').waitFor();
    expect(await desk.body.getByRole('listitem').count()).toBe(2);
    await desk.untilSaved();
    expect(storedText(library, 'From Word')).toBe('Delivered:\n\n- Salt\n- Sand');
  });

  it('runs nothing and fetches nothing of a hostile page, and says what it left out', async () => {
    await newArticle(stet, 'From somewhere');
    await paste({
      text: 'A quiet sentence.',
      html: `<p onclick="window.name='ran'">A quiet <a href="javascript:window.name='ran'">sentence</a>.</p>
        <script>window.name = 'ran'</script><img src="https://tracker.invalid/x.png" onerror="window.name='ran'">
        <svg onload="window.name='ran'"></svg><iframe srcdoc="<script>parent.name='ran'</script>"></iframe>`,
    });
    const { page, desk } = stet;
    await desk.body.getByText('A quiet sentence.').waitFor();
    const said = desk.article.getByRole('status').filter({ hasText: 'Left out' });
    for (const thing of ['a script', 'a picture', 'a drawing', 'an embedded page', 'javascript:'])
      await said.filter({ hasText: thing }).waitFor();
    expect(await desk.body.locator('a, img, svg, iframe, script, [onclick]').count()).toBe(0);
    expect(await page.evaluate(() => window.name)).toBe('');
  });

  it('takes plain text line by line, and a piece of a line into the line', async () => {
    await newArticle(stet, 'Plain');
    await paste({ text: 'First paragraph.\n\nSecond <b>paragraph</b>.' });
    const { page, desk, library } = stet;
    await desk.body.getByText('Second <b>paragraph</b>.').waitFor();
    await desk.selectInBody('paragraph.');
    await paste({ text: 'piece of it.' });
    await desk.body.getByText('First piece of it.').waitFor();
    await desk.untilSaved();
    expect(storedText(library, 'Plain')).toBe('First piece of it.\n\nSecond <b>paragraph</b>.');
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.getByText('First paragraph.').waitFor();
  });

  it('makes words a link when an address is pasted over them', async () => {
    await newArticle(stet, 'Linked');
    const { page, desk } = stet;
    await page.keyboard.type('See the report');
    await desk.selectInBody('report');
    await paste({ text: 'https://records.example/report' });
    await desk.body.getByRole('link', { name: 'report' }).waitFor();
    expect(await desk.body.innerText()).toBe('See the report');
  });

  it('moves her own passage by cut and paste, with its dress', async () => {
    await newArticle(stet, 'Moved');
    const { page, desk, library } = stet;
    await page.keyboard.type('One ');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('bold');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two ');
    await desk.selectInBody('bold');
    await page.keyboard.press('ControlOrMeta+x');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+v');
    await desk.body.locator('p', { hasText: 'Two bold' }).locator('strong').waitFor();
    await desk.untilSaved();
    expect(storedText(library, 'Moved')).toBe('One \n\nTwo bold');
    await stet.close();
  });
});
