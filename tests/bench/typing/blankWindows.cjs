// Electron with blank windows and nothing else; each opens as Stet's own does.
const { app, BrowserWindow } = require('electron');

app.commandLine.appendSwitch('lang', 'en-GB');
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  for (let count = Number(process.env.BLANK_WINDOWS); count > 0; count -= 1) {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      webPreferences: { sandbox: true, spellcheck: false },
    });
    void window.loadURL('about:blank');
  }
});
