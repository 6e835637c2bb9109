/** Starts a database, keeps something in it, and is killed. */
import { openDatabase } from '#service/store/database/open.ts';

const database = await openDatabase({ folder: process.argv[2] ?? '' });
await database.query('create schema projection');
await database.query('create table kept (text text)');
await database.query(`insert into kept values ('kept')`);
process.kill(process.pid, 'SIGKILL');
