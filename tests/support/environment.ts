// The environment of a test: complete, made up, and the same on every machine.
import { testEnvironment } from './test-environment';

for (const [name, value] of Object.entries(testEnvironment)) process.env[name] ??= value;
