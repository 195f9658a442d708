import { relay } from '@/lib/adapters/muscle/relay.ts';
import { startMuscle } from './start-muscle.ts';

relay(startMuscle());
