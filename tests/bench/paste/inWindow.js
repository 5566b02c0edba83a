// In the window that is measured: `shown(name)` answers when a tab is shown as chosen, in the task after the frame that
// draws it. Nothing of this grows with the text.
(() => {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const isChosen = (tab) => tab.getAttribute('aria-selected') === 'true';
  const chosen = (tab) =>
    new Promise((done) => {
      if (isChosen(tab)) return done();
      const watch = new MutationObserver(() => {
        if (!isChosen(tab)) return;
        watch.disconnect();
        done();
      });
      watch.observe(tab, { attributes: true });
    });
  const drawn = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    });
  window.shown = async (name) => {
    const tab = tabs.find((one) => one.textContent.includes(name) || one.getAttribute('aria-label') === name);
    if (!tab) throw new Error('There is no such tab.');
    await chosen(tab);
    await drawn();
  };
})();
