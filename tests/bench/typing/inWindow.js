// What a measured window is taught: when a frame is painted, and how long each key takes to be.

/** Answers in the first task after the next frame. */
const frame = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    }),
  );

globalThis.whenPainted = async (isSo) => {
  do await frame();
  while (!isSo());
};

globalThis.keysToPaint = [];
addEventListener(
  'keydown',
  (event) => {
    if (event.key.length > 1) return;
    void frame().then(() => globalThis.keysToPaint.push(performance.now() - event.timeStamp));
  },
  true,
);
