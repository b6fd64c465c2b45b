package dev.liaison.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Admins read the drawings: everything is drawn, and nothing covers anything. */
class ModelDrawingTest {

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_is_drawn(Model model) {
        var drawn = Stream.concat(
                        model.elements(BpmnShape.class)
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.elements(BpmnEdge.class)
                                .map(edge -> edge.getBpmnElement().getId()))
                .toList();
        var modelled = Stream.of(
                        model.elements(FlowNode.class).map(FlowNode::getId),
                        model.elements(SequenceFlow.class).map(SequenceFlow::getId),
                        model.elements(Association.class).map(Association::getId))
                .flatMap(ids -> ids)
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(modelled);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_covers_anything(Model model) {
        var shapes = model.elements(BpmnShape.class)
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                .toList();
        List<String> overlaps = new ArrayList<>();
        for (var one : shapes) {
            for (var other : shapes) {
                if (one != other && box(one).intersects(box(other))) {
                    overlaps.add(one.getBpmnElement().getId() + " and "
                            + other.getBpmnElement().getId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_in_a_frame_is_drawn_in_it(Model model) {
        var outside = model.elements(BpmnShape.class)
                .filter(shape -> shape.getBpmnElement().getParentElement() instanceof SubProcess)
                .filter(shape -> !box(frameOf(model, shape)).contains(box(shape)))
                .map(shape -> shape.getBpmnElement().getId());
        assertThat(outside).isEmpty();
    }

    private static BpmnShape frameOf(Model model, BpmnShape shape) {
        return model.elements(BpmnShape.class)
                .filter(frame ->
                        frame.getBpmnElement().equals(shape.getBpmnElement().getParentElement()))
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D box(BpmnShape shape) {
        var bounds = shape.getBounds();
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
