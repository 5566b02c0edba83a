import './beforeAnything';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { makeDeafToTyping } from './app/deafToTyping';
import { App } from './app/App';
import { answerClosing } from './app/closing';
import { ErrorBoundary } from './app/ErrorBoundary';
import { followEdits } from './app/followEdits';
import { hearCommands } from './app/keys';
import { tellMenu } from './app/menuNeeds';
import { followTheme } from './app/theme';
import { resumeDesk } from './desk/articles';
import { startDesk } from './desk/library';
import { followDisk } from './desk/readOnly';
import { followErasing } from './desk/erasing';
import { followSpelling } from './desk/spelling';
import { followStanding } from './desk/standing';
import { followWindows } from './desk/windows';

followTheme();
followStanding();
followErasing();
followSpelling();
followEdits();
hearCommands();
tellMenu();
answerClosing();
followDisk();
followWindows();
void startDesk().then(resumeDesk);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
makeDeafToTyping(root);
createRoot(root).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
);
