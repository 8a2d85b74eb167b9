type Alarm = () => void;
const sleepers = globalThis as { portalAlarm?: Alarm };

/** The job loop leaves its alarm here; a command that queued letters rings it, so that a letter leaves at once. */
export const setAlarm = (alarm: Alarm) => {
  sleepers.portalAlarm = alarm;
};
export const wakeJobs = () => sleepers.portalAlarm?.();
