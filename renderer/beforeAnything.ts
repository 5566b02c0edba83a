import { setNonce } from 'get-nonce';
import './jitless';

// Imported first of all: it must be said before the first style tag, and the CSP allows no other way.
setNonce(document.querySelector('meta[name="stet-nonce"]')?.getAttribute('content') ?? '');
