/** The thread that writes snapshots. */
import { parentPort, workerData } from "node:worker_threads";
import { realDisk } from "./disk.ts";
import { runSnapshotJob, type SnapshotJob } from "./snapshot-job.ts";

parentPort?.postMessage(await runSnapshotJob(realDisk, workerData as SnapshotJob)); // given by runSnapshotWorker
