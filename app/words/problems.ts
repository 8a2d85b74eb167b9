export { fieldProblemText as problemSentence } from "~/words/refusals/field-problems";
