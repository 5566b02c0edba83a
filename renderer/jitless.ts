import { z } from 'zod';

// Must be said before the first schema: zod would otherwise try out code from text, which the CSP forbids.
z.config({ jitless: true });
