export { Badge as StatusTag, type Tone } from "~/components/badge";
