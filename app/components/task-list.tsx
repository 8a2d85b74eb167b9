import { type ReactNode, useId } from "react";
import { Badge, type Tone } from "~/components/badge";
import { A } from "~/components/link";

export type Task = {
  key: string;
  title: string;
  to?: string | undefined;
  hint?: ReactNode;
  status: string /** A finished task is plain text, the others are tags. */;
  tone: Tone | "plain";
};
export type TaskGroup = { key: string; title: string; tasks: readonly Task[] };

/** What is to be done, by groups in order. The whole row is the link. */
export const TaskList = ({ groups }: { groups: readonly TaskGroup[] }) => (
  <ol className="task-groups">
    {groups.map((group) => (
      <li key={group.key}>
        <h2>{group.title}</h2>
        <ul className="tasks">
          {group.tasks.map((task) => (
            <TaskRow key={task.key} task={task} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

function TaskRow({ task }: { task: Task }) {
  const id = useId();
  return (
    <li className="task">
      <div>
        {task.to ? (
          <A to={task.to} className="task-link" aria-describedby={`${id}-s`}>
            {task.title}
          </A>
        ) : (
          <span>{task.title}</span>
        )}
        {task.hint ? <div className="hint">{task.hint}</div> : null}
      </div>
      <div id={`${id}-s`} className="task-status">
        {task.tone === "plain" ? task.status : <Badge tone={task.tone}>{task.status}</Badge>}
      </div>
    </li>
  );
}
