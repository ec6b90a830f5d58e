package io.mailpanel.panel.keyboard;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/** Keys in rows of one height; a key is as wide as its weight, rows stand in the middle. */
final class KeyGrid extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient List<List<Component>> rows = new ArrayList<>();
    private final transient List<List<Double>> weights = new ArrayList<>();
    private final double units;

    /** @param units the weight of a full row */
    KeyGrid(double units) {
        this.units = units;
    }

    void row() {
        rows.add(new ArrayList<>());
        weights.add(new ArrayList<>());
    }

    void key(Component key, double weight) {
        rows.get(rows.size() - 1).add(key);
        weights.get(weights.size() - 1).add(weight);
        add(key);
    }

    @Override
    public void doLayout() {
        double unit = getWidth() / units;
        for (int r = 0; r < rows.size(); r++) {
            int top = getHeight() * r / rows.size();
            int bottom = getHeight() * (r + 1) / rows.size();
            double total = weights.get(r).stream().mapToDouble(w -> w).sum();
            double x = (units - total) / 2 * unit;
            for (int k = 0; k < rows.get(r).size(); k++) {
                double right = x + weights.get(r).get(k) * unit;
                int left = (int) Math.round(x);
                rows.get(r).get(k).setBounds(left, top, (int) Math.round(right) - left, bottom - top);
                x = right;
            }
        }
    }
}
