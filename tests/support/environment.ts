// The environment of a test: complete, made up, and the same on every machine.
import { testEnvironment } from './test-environment';

// A test with a database says itself where that is.
process.env.DATABASE_APP_URL = 'postgresql://nobody@127.0.0.1:1/none';
for (const [name, value] of Object.entries(testEnvironment)) process.env[name] ??= value;
