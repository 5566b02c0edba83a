import type { Page } from 'playwright';

/** The words of an article, field by field; the body block by block. */
export interface Shown {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: readonly string[];
}

/**
 * Tells every text of which the window showed "Saved", by what the page itself says. A change of the words "Save state" is
 * looked at in the very turn in which it was made; and now and then all the same, for a text that was saved between two of
 * them, or that lay there from the start: told when it stood still for two looks, as a text does not that is being loaded.
 */
export async function followSaved(page: Page, told: (shown: Shown) => void): Promise<void> {
  await page.exposeBinding('tellSaved', (_, shown: Shown) => told(shown));
  await page.evaluate(() => {
    const STATE = '[role=status][aria-label="Save state"]';
    const field = (name: string) =>
      document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
    const shownAsSaved = (): string | null => {
      const body = document.querySelector('[role=textbox][aria-label="Article body"]');
      const [headline, standfirst] = [field('Headline'), field('Standfirst')];
      if (document.querySelector(STATE)?.textContent !== 'Saved') return null;
      if (!body || !headline || !standfirst) return null;
      const blocks = [...body.children].map((block) => block.textContent);
      return JSON.stringify({ headline: headline.value, standfirst: standfirst.value, body: blocks });
    };
    const tell: (shown: unknown) => unknown = Reflect.get(window, 'tellSaved');
    let toldLast: string | null = null;
    let lookedLast: string | null = null;
    const tellNew = (shown: string | null): void => {
      if (shown === null || shown === toldLast) return;
      toldLast = shown;
      tell(JSON.parse(shown));
    };
    new MutationObserver((changes) => {
      const isState = ({ target }: MutationRecord): boolean =>
        (target instanceof Element ? target : target.parentElement)?.closest(STATE) != null;
      if (changes.some(isState)) tellNew(shownAsSaved());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    setInterval(() => {
      const shown = shownAsSaved();
      if (shown === lookedLast) tellNew(shown);
      lookedLast = shown;
    }, 40);
  });
}
