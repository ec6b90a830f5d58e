package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JComponent;

/** A view that a finger drags up and down when it is higher than its place. */
public final class Scroller extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int SLOP = 10;
    private static final int WHEEL_STEP = 64;

    private final transient Look look;
    private final JComponent view;
    private int offset;
    private int downY;
    private int downOffset;
    private boolean scrolling;

    /** @param view what is scrolled; as wide as its place */
    public Scroller(Look look, JComponent view) {
        this.look = look;
        this.view = view;
        add(view);
        MouseAdapter finger = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                down(e);
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                move(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                up();
            }

            @Override
            public void mouseWheelMoved(MouseWheelEvent e) {
                scrollTo(offset + (int) (e.getPreciseWheelRotation() * look.px(WHEEL_STEP)));
            }
        };
        addMouseListener(finger);
        addMouseMotionListener(finger);
        addMouseWheelListener(finger);
    }

    void down(MouseEvent e) {
        downY = e.getYOnScreen();
        downOffset = offset;
        scrolling = false;
    }

    void move(MouseEvent e) {
        int moved = e.getYOnScreen() - downY;
        if (!scrolling && highest() > 0 && Math.abs(moved) > look.px(SLOP)) {
            scrolling = true;
        }
        if (scrolling) {
            scrollTo(downOffset - moved);
        }
    }

    void up() {
        scrolling = false;
    }

    boolean scrolling() {
        return scrolling;
    }

    /** Back to the top. */
    public void toTop() {
        scrollTo(0);
    }

    private int highest() {
        return Math.max(0, view.getHeight() - getHeight());
    }

    private void scrollTo(int to) {
        int within = Math.max(0, Math.min(highest(), to));
        if (within != offset) {
            offset = within;
            view.setLocation(0, -offset);
            repaint();
        }
    }

    @Override
    public void scrollRectToVisible(Rectangle r) {
        int top = r.y + offset;
        if (r.y < 0) {
            scrollTo(top);
        } else if (r.y + r.height > getHeight()) {
            scrollTo(Math.min(top, top + r.height - getHeight()));
        }
    }

    @Override
    public void doLayout() {
        int height = Math.max(getHeight(), Flow.height(view, getWidth()));
        view.setBounds(0, -offset, getWidth(), height);
        offset = Math.max(0, Math.min(highest(), offset));
        view.setLocation(0, -offset);
    }

    @Override
    public Dimension getPreferredSize() {
        return view.getPreferredSize();
    }

    @Override
    protected void paintChildren(Graphics g) {
        super.paintChildren(g);
        if (highest() > 0) {
            Graphics2D copy = look.smooth(g);
            Color tone = look.color(Role.OUTLINE);
            copy.setColor(new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), 128));
            int width = look.px(4);
            int length = Math.max(look.px(32), getHeight() * getHeight() / view.getHeight());
            int y = (int) ((long) (getHeight() - length) * offset / highest());
            copy.fillRoundRect(getWidth() - width - look.px(4), y, width, length, width, width);
            copy.dispose();
        }
    }
}
