// What is typed on plain keys is set as the language sets it.
import { describe, expect, it } from 'vitest';
import { typeset } from '../../../shared/text/typeset';

/** Types a text key by key, as the editor does. */
function typed(keys: string, language: string): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const set = typeset(text, language);
    if (set) text = text.slice(0, set.at) + set.by + text.slice(set.at + set.length);
  }
  return text;
}

describe('quotation marks', () => {
  it.each([
    ['en-GB', `"Nobody asked," she said.`, '“Nobody asked,” she said.'],
    ['en-GB', `"He said 'no' twice," she said.`, '“He said ‘no’ twice,” she said.'],
    ['en-GB', `'Yes', and ("no")`, '‘Yes’, and (“no”)'],
    ['en-GB', `"But--" "What?"`, '“But–” “What?”'],
    ['en-US', `so--"no"`, 'so—“no”'],
    ['de', `Sie sagte: "Er rief 'nein'." Wie geht's?`, 'Sie sagte: „Er rief ‚nein‘.“ Wie geht’s?'],
    ['de-CH', `"Nein"`, '«Nein»'],
    ['fr', `"L'eau est basse", dit-elle.`, '«\u202FL’eau est basse\u202F», dit-elle.'],
    ['fr', `"Il a dit "non" hier"`, '«\u202FIl a dit “non” hier\u202F»'],
    ['fr', 'Quoi ? Non !', 'Quoi\u202F? Non\u202F!'],
    ['es', `"Dijo "no""`, '«Dijo “no”»'],
    ['it', `l'acqua "bassa"`, 'l’acqua «bassa»'],
    ['pl', `"Nie"`, '„Nie”'],
    ['sv', `"Nej"`, '”Nej”'],
    ['nb-NO', `"Nei"`, '«Nei»'],
    ['ru', `"Он сказал "нет""`, '«Он сказал „нет“»'],
    ['de', `"Er rief 'nein'"`, '„Er rief ‚nein‘“'],
    ['xx', `"No"`, '“No”'],
  ])('of %s: %s', (language, keys, expected) => {
    expect(typed(keys, language)).toBe(expected);
  });

  it('close again where nothing was put between', () => {
    expect(typed('""', 'en-GB')).toBe('“”');
  });
});

describe('apostrophes', () => {
  it.each([
    ["the '90s were", 'the ’90s were'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["it's the readers' own", 'it’s the readers’ own'],
    ["'tis 'em.", '’tis ’em.'],
    ["'nothing'", '‘nothing’'],
    [`"It's the readers' 'own'," he said`, '“It’s the readers’ ‘own’,” he said'],
  ])('%s', (keys, expected) => {
    expect(typed(keys, 'en-GB')).toBe(expected);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['en-GB', 'one -- two', 'one – two'],
    ['en-GB', 'one - two', 'one – two'],
    ['en-GB', 'one---two', 'one—two'],
    ['de', 'eins -- zwei - drei', 'eins – zwei – drei'],
    ['en-US', 'one--two', 'one—two'],
    ['en-US', 'one - two', 'one - two'],
    ['en-GB', '5 - 3', '5 - 3'],
    ['en-GB', 'well-known', 'well-known'],
    ['en-GB', '---', '---'],
    ['en-GB', 'and so on...', 'and so on…'],
  ])('%s: %s', (language, keys, expected) => {
    expect(typed(keys, language)).toBe(expected);
  });
});
