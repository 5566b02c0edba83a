import { beforeEach, expect, test } from 'vitest';
import { articleId } from '../../../shared/domain/ids';
import { ok, type Failure, type Result } from '../../../shared/errors/failure';
import { makeDesks, type Desks } from '../../../main/desks/desks';
import { deskHandlers } from '../../../main/desks/handlers';
import { makeSettling } from '../../../main/desks/settling';
import { writtenByOne } from '../../../main/desks/writtenByOne';
import type { Handlers } from '../../../main/ipc/handlers';
import { windowId } from '../../../main/shell/windowId';

const bridge = articleId.parse('bridge');
const ferry = articleId.parse('ferry');
const [left, right, third] = [windowId.parse(1), windowId.parse(2), windowId.parse(3)];
let told: string[] = [];
let desks: Desks;

beforeEach(() => {
  told = [];
  desks = makeDesks((window, article, isMine) => void told.push(`${window} ${article} ${isMine}`));
});

test('the first window that lays an article on its desk writes it, and any other reads', () => {
  expect([desks.lay(left, bridge), desks.lay(right, bridge), desks.lay(left, bridge)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(desks.lay(right, ferry)).toBe(true);
  expect(desks.lay(right, null)).toBe(false);
});

test('when the writer goes to another article or closes, whoever has read longest writes on', () => {
  desks.lay(left, bridge);
  desks.lay(right, bridge);
  desks.lay(third, bridge);
  desks.lay(left, ferry);
  expect(desks.writerOf(bridge)).toBe(right);
  desks.remove(right);
  expect(told).toEqual(['2 bridge true', '3 bridge true']);
  desks.remove(third);
  expect([desks.writerOf(bridge), desks.isLaid(bridge)]).toEqual([null, false]);
});

/** Two windows on one article; what the writer answers when it is asked to save. */
function handing(failure: Failure | null | 'nothing') {
  const settling = makeSettling({
    patience: 20,
    askWindow: (window, article) => {
      if (failure !== 'nothing') answer(window, article, failure);
    },
  });
  const { saved: answer } = settling;
  desks.lay(left, bridge);
  desks.lay(right, bridge);
  return deskHandlers({ desks, settling, openWindow: () => third });
}

test('an article is handed over once its writer has saved', async () => {
  expect(await handing(null)['desks.take']({ articleId: bridge }, right)).toEqual(ok({}));
  expect(told).toEqual(['1 bridge false', '2 bridge true']);
});

test.each([[{ code: 'diskFull', facts: {} } as const, 'diskFull'], ['nothing', 'windowSilent'] as const])(
  'a writer that cannot save, or is silent, stays the writer: %j',
  async (answered, code) => {
    const handlers = handing(answered);
    expect(await handlers['desks.take']({ articleId: bridge }, right)).toMatchObject({ failure: { code } });
    expect([desks.writerOf(bridge), told]).toEqual([left, []]);
    expect(await handlers['desks.saved']({ articleId: bridge, failure: null }, left)).toEqual(
      ok({ isLate: true }),
    );
  },
);

test('the others are asked to save before something happens to all; one that cannot is said', async () => {
  const handlers = handing({ code: 'diskFull', facts: {} });
  expect(await handlers['desks.settleOthers']({ areLeft: false }, right)).toMatchObject({
    failure: { code: 'diskFull' },
  });
  expect(await handlers['desks.settleOthers']({ areLeft: false }, left)).toEqual(ok({}));
});

test('a save of a window that does not write the article is refused, and one of the writer is told to the others', async () => {
  const reached: string[] = [];
  const save = async (): Promise<Result<unknown>> => {
    reached.push('drafts.save');
    return ok({});
  };
  const handlers = writtenByOne({ 'drafts.save': save } as unknown as Handlers, desks, (from, article) => {
    reached.push(`others than ${from}: ${article}`);
  });
  desks.lay(left, bridge);
  desks.lay(right, bridge);
  const request = { articleId: bridge, base: 0, changed: [] };
  expect(await handlers['drafts.save'](request, right)).toMatchObject({
    failure: { code: 'writtenInOtherWindow' },
  });
  expect(reached).toEqual([]);
  await handlers['drafts.save'](request, left);
  expect(reached).toEqual(['drafts.save', 'others than 1: bridge']);
});
